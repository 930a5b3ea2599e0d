import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Select, Switch } from "@fluentui/react-components";
import { ArrowDownloadRegular, DocumentTableRegular, FolderOpenRegular } from "@fluentui/react-icons";
import { useId, useRef, type ReactNode } from "react";
import type { ExcelApi } from "../host/api-level";
import { SAMPLES, type Sample } from "./samples";

/** What can be tried: the ceilings of Excel 2021 and 2024, and a version that is too old for the add-in. */
const EXCEL_VERSIONS: readonly { readonly excelApi: ExcelApi; readonly name: string }[] = [
  { excelApi: "1.12", name: "Excel 2019 or older (ExcelApi 1.12)" },
  { excelApi: "1.14", name: "Excel 2021 (ExcelApi 1.14)" },
  { excelApi: "1.17", name: "Excel 2024 (ExcelApi 1.17)" },
];

interface TopBarProps {
  readonly fileName: string;
  readonly dark: boolean;
  readonly excelApi: ExcelApi;
  /** The menu of faults, once a workbook is open. */
  readonly faults: ReactNode;
  onOpenFile(file: File): void;
  onOpenSample(sample: Sample): void;
  onDownload(): void;
  onDark(dark: boolean): void;
  onExcelApi(version: ExcelApi): void;
}

export function TopBar(props: TopBarProps) {
  const picker = useRef<HTMLInputElement>(null);
  const versions = useId();
  return (
    <header className="top-bar">
      <h1 title={props.fileName}>
        <DocumentTableRegular aria-hidden="true" /> {props.fileName}
      </h1>
      <p className="stand-in">A stand-in for Excel: formulas are not recalculated here. The file stays in your browser.</p>
      <div className="top-actions">
        <input
          ref={picker}
          type="file"
          hidden
          aria-label="Workbook file"
          accept=".xlsx,.xlsm"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) props.onOpenFile(file);
            event.target.value = "";
          }}
        />
        <Button size="small" icon={<FolderOpenRegular />} onClick={() => picker.current?.click()}>
          Open…
        </Button>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small">Samples</Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {SAMPLES.map((sample) => (
                <MenuItem key={sample.fileName} onClick={() => props.onOpenSample(sample)}>
                  {sample.fileName}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Button size="small" icon={<ArrowDownloadRegular />} onClick={props.onDownload}>
          Download
        </Button>
        {props.faults}
        <label htmlFor={versions} className="only-read">
          Excel version
        </label>
        <Select id={versions} size="small" value={props.excelApi} onChange={(_event, data) => props.onExcelApi(EXCEL_VERSIONS.find(({ excelApi }) => excelApi === data.value)?.excelApi ?? props.excelApi)}>
          {EXCEL_VERSIONS.map(({ excelApi, name }) => (
            <option key={excelApi} value={excelApi}>
              {name}
            </option>
          ))}
        </Select>
        <Switch label="Dark" checked={props.dark} onChange={(_event, data) => props.onDark(data.checked)} />
      </div>
    </header>
  );
}
