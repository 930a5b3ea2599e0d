import type { Column, Row } from "../layout/column";

/** The same ten recommendations in few words, in a register that its keeper calls a master list. Deadlines as typed. */
type Key = "no" | "what" | "who" | "due" | "lead" | "where";

export const MASTER_COLUMNS: readonly Column<Key>[] = [
  { heading: "HMICFRS Ref ", key: "no", width: 11, kind: "text" },
  { heading: "Recommendation (short)", key: "what", width: 52, kind: "text" },
  { heading: "Directed\nat", key: "who", width: 34, kind: "text" },
  { heading: "By when", key: "due", width: 20, kind: "date" },
  { heading: "Chief Officer Lead", key: "lead", width: 20, kind: "text" },
  { heading: "Where are we?", key: "where", width: 16, kind: "choice" },
];

export const MASTER_LIST: readonly Row<Key>[] = [
  { no: "OIC 1", what: "Reissue the paper on who does what", who: "National Crime Agency", due: "By 31 December 2025" },
  { no: "OIC 2", what: "Intelligence document with every referral", who: "Chief constables", due: "30/04/2026", lead: "ACC Crime", where: "On-going" },
  { no: "OIC 3", what: "Better identification and debriefs of migrants", who: "Border Security Command", due: "By 30 April 2026" },
  { no: "OIC 4", what: "Plan to gather, analyse and share information", who: "Chief constables", due: "2025-12-31", lead: "ACC Crime", where: "On-going" },
  { no: "OIC 5", what: "Develop the Joint Fusion Cell", who: "National Crime Agency", due: "April 2026" },
  { no: "OIC 6", what: "Right crime identifier code on the national database", who: "National Police Chiefs' Council", due: "By 31 December 2025" },
  { no: "OIC 7", what: "Regular look at known crime groups", who: "National Crime Agency", due: "by end of April 2026" },
  { no: "OIC 8", what: "Hydra course for those who need it", who: "All forces", due: "2026-04-30", lead: "ACC Local Policing ", where: "On-going" },
  { no: "OIC 9", what: "E-learning, all four modules", who: "All forces", due: "By 30 April 2026", lead: "ACC Local Policing", where: "On-going" },
  { no: "OIC 10", what: "Extend the peer reviews", who: "Home Office", due: "30 April 2026" },
];
