import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type DragEvent, type KeyboardEvent } from "react";
import manifest from "../../manifest.xml?raw";
import type { SheetModel } from "../file/book";
import { FileProblem } from "../file/problem";
import { USUAL_LEVEL, type ExcelApi } from "../host/api-level";
import { openDesk, type Desk } from "./desk";
import { downloadDesk } from "./download";
import { FilterDialog } from "./dialogs/filter-dialog";
import { RenameDialog } from "./dialogs/rename-dialog";
import { FaultsMenu } from "./faults/faults-menu";
import { filterChoices, type HeadingFilter } from "./filters";
import { FormulaBar } from "./formula-bar";
import type { ExcelSettings } from "./frame/messages";
import { PaneFrame } from "./frame/pane-frame";
import type { PaneLink } from "./frame/pane-link";
import { useEditing } from "./grid/editing";
import { SheetGrid } from "./grid/sheet-grid";
import { ContextMenu, type OpenMenu } from "./menus/context-menu";
import { Notice, type NoticeText } from "./notice";
import { Ribbon } from "./ribbon";
import { ribbonGroup } from "./ribbon-buttons";
import { SAMPLES, sampleBytes, type Sample } from "./samples";
import { filterBy } from "./sheet-changes";
import { renameSheet, sheetNameProblem } from "./sheet-list-changes";
import { SheetTabs } from "./sheet-tabs";
import { StatusLine } from "./status-line";
import { offerToTests } from "./test-hook";
import { TopBar } from "./top-bar";

const RIBBON = ribbonGroup(manifest);
const PREFERS_DARK = "(prefers-color-scheme: dark)";

/** The page: a workbook that is open, the pane beside it, and what goes round them. */
export function Workbench() {
  const [desk, setDesk] = useState<Desk | null>(null);
  const [notice, setNotice] = useState<NoticeText | null>(null);
  const [dark, setDark] = useState(() => matchMedia(PREFERS_DARK).matches);
  const [excelApi, setExcelApi] = useState<ExcelApi>(USUAL_LEVEL);
  const settings: ExcelSettings = useMemo(() => ({ dark, excelApi, language: "en-GB" }), [dark, excelApi]);

  const open = useCallback(async (fileName: string, read: () => Promise<Uint8Array>) => {
    try {
      setDesk(await openDesk(fileName, await read()));
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      setNotice({ title: `${fileName} cannot be opened`, sentence: error.message });
    }
  }, []);
  const openFile = useCallback((file: File) => void open(file.name, async () => new Uint8Array(await file.arrayBuffer())), [open]);
  const openSample = useCallback((sample: Sample) => void open(sample.fileName, () => sampleBytes(sample)), [open]);
  useEffect(() => {
    const [first] = SAMPLES;
    if (first !== undefined) openSample(first);
  }, [openSample]);

  const drop = {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      const file = event.dataTransfer.files[0];
      if (file !== undefined) openFile(file);
    },
  };
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      {/* A class on the provider itself would be copied to every menu and dialog. */}
      <div className="workbench" {...drop}>
      <TopBar
        fileName={desk?.fileName ?? "No workbook"}
        dark={dark}
        excelApi={excelApi}
        faults={desk === null ? null : <FaultsMenu desk={desk} />}
        onOpenFile={openFile}
        onOpenSample={openSample}
        onDownload={() => desk !== null && void downloadDesk(desk, setNotice)}
        onDark={setDark}
        onExcelApi={setExcelApi}
      />
      {/* Another workbook, or another Excel, starts the add-in anew, as it would in Excel. */}
      {desk === null ? <p className="opening">Opening the sample workbook…</p> : <OpenWorkbook key={`${keyOf(desk)} ${excelApi}`} desk={desk} settings={settings} onNotice={setNotice} />}
      <Notice notice={notice} onClose={() => setNotice(null)} />
      </div>
    </FluentProvider>
  );
}

interface OpenWorkbookProps {
  readonly desk: Desk;
  readonly settings: ExcelSettings;
  onNotice(notice: NoticeText): void;
}

function OpenWorkbook({ desk, settings, onNotice }: OpenWorkbookProps) {
  useSyncExternalStore(desk.subscribe, desk.revision);
  const [paneShown, setPaneShown] = useState(true);
  const link = useRef<PaneLink | null>(null);
  const page = useRef<HTMLElement>(null);
  const editing = useEditing();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => offerToTests(desk), [desk]);
  useEffect(() => desk.standFor(settings.excelApi), [desk, settings.excelApi]);

  const refuse = useCallback((sentence: string) => onNotice({ title: "That cannot be changed here", sentence }), [onNotice]);
  const run = async (action: string): Promise<void> => {
    const failure = await link.current?.run(action);
    if (failure != null) onNotice({ title: "The ribbon’s function failed", sentence: failure });
  };
  const focusGrid = (): void => page.current?.querySelector<HTMLElement>("[role=grid]")?.focus({ preventScroll: true });
  const closeMenu = (): void => {
    setMenu(null);
    focusGrid();
  };
  const closeQuestion = (): void => {
    setAsked(null);
    // The dialog gives the focus back when it has gone.
    requestAnimationFrame(focusGrid);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "F6") return;
    event.preventDefault();
    page.current?.querySelector<HTMLIFrameElement>("iframe")?.focus();
  };
  return (
    <main className="open-workbook" ref={page} onKeyDown={onKeyDown}>
      <div className="sheet-side">
        <Ribbon group={RIBBON} onRun={run} onShowPane={() => setPaneShown(true)} />
        <FormulaBar desk={desk} editing={editing} grid={page} onRefusal={refuse} />
        {desk.sheet().kind === "worksheet" ? <SheetGrid desk={desk} editing={editing} onRefusal={refuse} onMenu={setMenu} onFilter={(filter) => setAsked({ about: "filter", filter })} /> : <p className="no-cells">“{desk.sheet().name}” is a {desk.sheet().kind} sheet. It is kept in the file as it is, and not drawn here.</p>}
        <SheetTabs desk={desk} onRefusal={refuse} onMenu={setMenu} onRename={(sheet) => setAsked({ about: "name", sheet })} />
        <StatusLine desk={desk} />
        <ContextMenu menu={menu} onClose={closeMenu} />
        {asked === null ? null : <Question desk={desk} asked={asked} onRefusal={refuse} onClose={closeQuestion} />}
      </div>
      <PaneFrame desk={desk} title={RIBBON.label} shown={paneShown} settings={settings} link={link} onShow={setPaneShown} onLeave={focusGrid} />
    </main>
  );
}

/** What a dialog asks the user for. */
type Asked = { readonly about: "name"; readonly sheet: SheetModel } | { readonly about: "filter"; readonly filter: HeadingFilter };

interface QuestionProps {
  readonly desk: Desk;
  readonly asked: Asked;
  onRefusal(sentence: string): void;
  onClose(): void;
}

function Question({ desk, asked, onRefusal, onClose }: QuestionProps) {
  const end = (refusal: string | null): void => {
    onClose();
    if (refusal !== null) onRefusal(refusal);
  };
  if (asked.about === "name") {
    const { sheet } = asked;
    return <RenameDialog sheet={sheet} problem={(name) => sheetNameProblem(desk.book, name, sheet)} onRename={(name) => end(renameSheet(desk, sheet, name))} onClose={onClose} />;
  }
  const { filter } = asked;
  return <FilterDialog heading={filter.heading} choices={filterChoices(desk.book, desk.sheet(), filter)} filtered={filter.criteria !== null} onFilter={(shown) => end(filterBy(desk, filter, shown))} onClose={onClose} />;
}

const keys = new WeakMap<Desk, number>();
let opened = 0;

/** A number of its own for each workbook that is opened. */
function keyOf(desk: Desk): number {
  const known = keys.get(desk) ?? (opened += 1);
  keys.set(desk, known);
  return known;
}
