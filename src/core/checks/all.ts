import type { Check } from "./check";
import { checkAddressees } from "./addressees";
import { checkClosedInOne } from "./closed-in-one";
import { checkClosure } from "./closure";
import { checkCompleteOverOpen } from "./complete-over-open";
import { checkCompletionDate } from "./completion-date";
import { checkDateOrder } from "./date-order";
import { checkDatesRead } from "./dates-read";
import { checkDeadlineDayOff } from "./deadline-day-off";
import { checkDeadlinesCompared } from "./deadlines-compared";
import { checkErrorValues } from "./error-values";
import { checkEvidence } from "./evidence";
import { checkExtensionAgreed } from "./extension-agreed";
import { checkLastUpdate } from "./last-update";
import { checkLeads } from "./leads";
import { checkNoAction } from "./no-action";
import { checkNotInRegister } from "./not-in-register";
import { checkProgressBeforeStart } from "./progress-before-start";
import { checkProgressFigures } from "./progress-figures";
import { checkReferenceForm } from "./reference-form";
import { checkReferenceIsDate } from "./reference-is-date";
import { checkReferenceRepeated } from "./reference-repeated";
import { checkResponseDue } from "./response-due";
import { checkSheets } from "./sheets";
import { checkSpacesAround } from "./spaces-around";
import { checkStatedRag } from "./stated-rag";
import { checkStatusWords } from "./status-words";
import { checkTargetDate } from "./target-date";
import { checkTargetMoved } from "./target-moved";
import { checkTargetMovedOften } from "./target-moved-often";

/** The checks in the order in which their problems are listed. */
export const ALL_CHECKS: readonly Check[] = [
  checkErrorValues,
  checkStatusWords,
  checkReferenceIsDate,
  checkReferenceForm,
  checkReferenceRepeated,
  checkNotInRegister,
  checkNoAction,
  checkAddressees,
  checkDatesRead,
  checkDateOrder,
  checkExtensionAgreed,
  checkDeadlinesCompared,
  checkClosedInOne,
  checkCompleteOverOpen,
  checkTargetDate,
  checkTargetMoved,
  checkTargetMovedOften,
  checkCompletionDate,
  checkEvidence,
  checkClosure,
  checkProgressFigures,
  checkProgressBeforeStart,
  checkLastUpdate,
  checkLeads,
  checkStatedRag,
  checkResponseDue,
  checkDeadlineDayOff,
  checkSpacesAround,
  checkSheets,
];
