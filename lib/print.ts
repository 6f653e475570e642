/** Prints one part of the page by itself; what stands around it comes back afterwards. See app/styles/base.css. */
export function printAlone(part: HTMLElement): void {
  part.dataset.print = "";
  window.addEventListener("afterprint", () => delete part.dataset.print, { once: true });
  window.print();
}
