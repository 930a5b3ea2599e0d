/** The first view is drawn before the pane's own code has come: what is pressed in the meantime is marked here, and done by ready-pane.tsx. */
globalThis.addEventListener("click", ({ target }) => target.closest("#pane[data-drawn] button")?.setAttribute("data-pressed", ""), true);
