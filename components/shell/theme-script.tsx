/**
 * Sets the chosen theme before the first paint. Constant text, so that one hash in the CSP covers it on every page, and
 * without quotes, angles and ampersands, which React would escape.
 */
const script =
  "try{const t=localStorage.getItem(`theme`);if(t===`light`||t===`dark`)document.documentElement.dataset.theme=t}catch{}";

export function ThemeScript() {
  return <script>{script}</script>;
}
