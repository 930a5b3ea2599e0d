import { EXCEL_API, type Standing } from "./host";

const WORDS: Readonly<Record<Exclude<Standing, "ready">, { readonly title: string; readonly lines: readonly string[] }>> = {
  "not-in-excel": {
    title: "Open this in Excel",
    lines: [
      "This page is the pane of an Excel add-in. It works only beside a workbook.",
      "Open your delivery plan in Excel. On the Home tab, choose Delivery plan. If that button is not there, ask your IT team to add the add-in for you.",
    ],
  },
  "too-old": {
    title: "This Excel is too old",
    lines: [
      `The add-in needs Excel 2021 or later, Microsoft 365 (version 2108 or later, on a Mac 16.52 or later), or Excel on the web (API ${EXCEL_API}).`,
      "In Excel choose File, Account, Update options, Update now, or open the workbook in Excel on the web. Your workbook has not been changed.",
    ],
  },
  "not-loaded": {
    title: "Excel did not answer",
    lines: [
      "Microsoft’s Office script did not load, or did not answer within ten seconds, so the pane cannot reach Excel.",
      "Check the internet connection, then close this pane and open it again. If it happens again, ask your IT team whether officeapis.public.onecdn.static.microsoft is allowed.",
    ],
  },
};

/** What a person reads where the pane cannot work, and what to do about it. */
export function StandingPage({ standing }: { readonly standing: Exclude<Standing, "ready"> }) {
  const { title, lines } = WORDS[standing];
  return (
    <main className="page">
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </main>
  );
}
