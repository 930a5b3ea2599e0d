import { expect, it } from "vitest";
import { deflate } from "../../../workbench/file/deflate";

it("what fails while it makes the pieces is thrown, however late", async () => {
  const pieces = function* (): Generator<Uint8Array> {
    yield new Uint8Array(3_000_000);
    throw new Error("The cell B4 cannot be moved.");
  };
  await expect(deflate(pieces())).rejects.toThrow("The cell B4 cannot be moved.");
});
