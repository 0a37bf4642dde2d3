/** A tree of names. Folding needs no program; arrow keys and the choice of a leaf do. */
import { moveByArrows } from "./arrow_keys";
import type { Part } from "./part";

export const tree: Part = (made, run, context) => {
  moveByArrows(made, "summary, button.g-leaf");
  // One listener for all leaves.
  made.addEventListener("click", (event) => {
    const leaf = event.target instanceof Element ? event.target.closest<HTMLElement>(".g-leaf") : null;
    if (leaf?.dataset["leaf"]) context.run(run, Number(leaf.dataset["leaf"]));
  });
  return undefined;
};
