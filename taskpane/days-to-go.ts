/** Days to a date in words: "12 days late", "today", "in 108 days". */
export function sayDaysToGo(days: number): string {
  if (days === 0) return "today";
  const count = Math.abs(days).toLocaleString("en-GB");
  const unit = Math.abs(days) === 1 ? "day" : "days";
  return days < 0 ? `${count} ${unit} late` : `in ${count} ${unit}`;
}
