import { type ChildProcess, spawn } from "node:child_process";

type Options = {
  file: string;
  env: NodeJS.ProcessEnv;
  log: (line: string) => void;
};

/**
 * Room for what is used once and thrown away, three times this many megabytes. With Node's usual 16 a long import makes the
 * server eighty megabytes larger and not a second faster; with 8 a mark costs a tenth more.
 */
const youngSpace = "--max-semi-space-size=12";
/** Lets an import give its memory back while it runs (lib/give-back.ts). */
const giveBack = "--expose-gc";

const longestPause = 10_000;
const steadyAfter = 30_000;
const killAfter = 15_000;

/** Keeps one server process running: whatever ends it, it is started again, with growing pauses while it keeps failing. */
export class Supervisor {
  readonly #options: Options;
  #child: ChildProcess | undefined;
  #stopping = false;
  #pause = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Resolves when it serves for the first time; rejects when it ends before, for then trying again is no use. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#launch(resolve, (code) => reject(new Error(`The server did not start (exit ${code}).`)));
    });
  }

  #launch(onReady: () => void, onFirstExit?: (code: number | string) => void): void {
    const born = Date.now();
    let ready = false;
    const child = spawn(process.execPath, [youngSpace, giveBack, this.#options.file], {
      env: this.#options.env,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    this.#child = child;
    child.on("message", (message) => {
      if (!(message as { ready?: boolean }).ready) return;
      ready = true;
      onReady();
    });
    child.once("error", () => {});
    child.once("exit", (code, signal) => {
      this.#child = undefined;
      if (this.#stopping) return;
      if (!ready && onFirstExit) return onFirstExit(code ?? signal ?? "?");
      if (Date.now() - born > steadyAfter) this.#pause = 0;
      this.#options.log(`The server ended (${signal ?? `exit ${code}`}); starting it again.`);
      this.#timer = setTimeout(() => this.#launch(() => this.#options.log("The server is back.")), this.#pause);
      this.#pause = Math.min(longestPause, Math.max(200, this.#pause * 2));
    });
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Lets it finish what it has. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    const child = this.#child;
    if (!child) return;
    const gone = new Promise((done) => child.once("exit", done));
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), killAfter);
    await gone;
    clearTimeout(late);
  }
}
