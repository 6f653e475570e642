import { rm } from "node:fs/promises";
import { join } from "node:path";
import { isBuilt } from "#scripts/build";
import { isAlive, sleep } from "#scripts/postgres-process";
import { type Product, startProduct } from "#scripts/product";

export type Starts = {
  /** Null: there was a build already and nobody asked for another. */
  withBuild: number | null;
  first: number;
  second: number;
};

async function timed(start: () => Promise<Product>): Promise<{ product: Product; seconds: number }> {
  const began = performance.now();
  const product = await start();
  return { product, seconds: (performance.now() - began) / 1000 };
}

/** Starts on an empty folder, stops, starts again on what is there; the last product is handed on. */
export async function measureStarts({ cold }: { cold: boolean }): Promise<{ product: Product; starts: Starts }> {
  if (cold) await rm(join(import.meta.dirname, "../.next"), { recursive: true, force: true });
  let withBuild: number | null = null;
  if (!(await isBuilt())) {
    const { product, seconds } = await timed(() => startProduct());
    withBuild = seconds;
    await product.stop();
  }
  const first = await timed(() => startProduct());
  process.kill(first.product.pid, "SIGTERM");
  while (isAlive(first.product.pid)) await sleep(20);
  const second = await timed(() => startProduct({ again: first.product }));
  return { product: second.product, starts: { withBuild, first: first.seconds, second: second.seconds } };
}
