/** The browser's own means that the queue needs, each with a stand-in where a browser lacks it. */

/** Runs alone among all tabs. Without Web Locks (plain http) two tabs may send the same marks; their ids make that harmless. */
export function exclusively<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
  if (!("locks" in navigator) || navigator.locks === undefined) return run();
  return navigator.locks.request(name, run) as Promise<Result>;
}

/** A pause that coming back to the page or to the network ends. */
export function sleepUntilWoken(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      if (document.visibilityState === "hidden") return;
      clearTimeout(timer);
      window.removeEventListener("online", wake);
      document.removeEventListener("visibilitychange", wake);
      resolve();
    };
    const timer = setTimeout(() => {
      window.removeEventListener("online", wake);
      document.removeEventListener("visibilitychange", wake);
      resolve();
    }, milliseconds);
    window.addEventListener("online", wake);
    document.addEventListener("visibilitychange", wake);
  });
}
