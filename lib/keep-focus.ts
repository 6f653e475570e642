/** The element may not take the focus by itself: it does for as long as it has it, and shows nothing of it. */
function lend(place: HTMLElement): boolean {
  if (!place.hasAttribute("tabindex")) {
    const { outline } = place.style;
    place.tabIndex = -1;
    place.style.outline = "none";
    const takeBack = () => {
      place.removeAttribute("tabindex");
      place.style.outline = outline;
    };
    place.addEventListener("blur", takeBack, { once: true });
  }
  place.focus({ preventScroll: true });
  return document.activeElement === place;
}

/**
 * When what has the focus goes away, e.g. the button of an act that is done, the focus goes to what stands nearest around
 * it. The browser would give it to nobody, and whoever hears the page would be told nothing. A component that knows
 * better sets the focus itself, and that holds.
 */
export function keepFocus(): void {
  let around: HTMLElement[] = [];
  let waiting = false;
  const isLost = () => around[0]?.isConnected === false && document.activeElement === document.body;
  const note = () => {
    around = [];
    let at = document.activeElement as HTMLElement | null;
    for (; at !== null && at !== document.body; at = at.parentElement) around.push(at);
  };
  const settle = () => {
    waiting = false;
    if (isLost()) around.find((place) => place.isConnected && lend(place));
  };
  const observer = new MutationObserver(() => {
    if (waiting || !isLost()) return;
    waiting = true;
    requestAnimationFrame(settle);
  });
  note();
  document.addEventListener("focusin", note);
  observer.observe(document.body, { childList: true, subtree: true });
}
