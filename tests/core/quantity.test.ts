import { describe, expect, it } from "vitest";
import { countOf, days, figure, grouped, percent } from "../../src/core/quantity";

describe("figures in sentences", () => {
  it.each([
    [grouped(0), "0"],
    [grouped(999), "999"],
    [grouped(1_000), "1,000"],
    [grouped(1_234_567), "1,234,567"],
    [countOf(1, "row"), "1 row"],
    [countOf(0, "row"), "0 rows"],
    [countOf(999, "row is", "rows are"), "999 rows are"],
    [countOf(1_000, "row"), "1,000 rows"],
    [days(1), "1 day"],
    [days(12), "12 days"],
    [figure(12.34), "12.3"],
    [figure(12.35), "12.4"],
    [figure(40), "40"],
    [percent(0.04), "0%"],
  ])("%s", (said, expected) => expect(said).toBe(expected));
});
