/** Signs that are not seen or turn the reading direction: an address that holds one is not what it looks like. */
const hidden = /[\s\p{C}]/u;

/** Whether a browser may open it as a page, and a reader sees where it leads: http or https, no name or password inside. */
export function isWebAddress(value: string): boolean {
  const url = !hidden.test(value) && URL.canParse(value) ? new URL(value) : null;
  return (url?.protocol === "https:" || url?.protocol === "http:") && url.username === "" && url.password === "";
}
