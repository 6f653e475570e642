import { drawPicture, type Palette, type PictureOf } from "#lib/capability/rules/rose/rose-picture";
import { saveFile, toPng } from "#lib/save-file";

export type PictureFormat = "svg" | "png";

const colours = ["ink", "soft", "paper", "rule", "people", "things", "knowledge"] as const;

/** The colours of the light theme, whatever the page wears: a picture that leaves it mostly comes to stand on white. */
function lightPalette(): Palette {
  const probe = document.createElement("span");
  probe.dataset.theme = "light";
  document.body.append(probe);
  const found = colours.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(found) as Palette;
}

/** Twice as fine as the page: sharp on screens of today and on paper. */
const fineness = 2;

/** Draws the picture and hands it to the person. @param name without its ending */
export async function exportPicture(
  of: Omit<PictureOf, "palette">,
  { format, name }: { format: PictureFormat; name: string },
): Promise<void> {
  const picture = drawPicture({ ...of, palette: lightPalette() });
  if (format === "svg") saveFile(`${name}.svg`, new Blob([picture.svg], { type: "image/svg+xml" }));
  else saveFile(`${name}.png`, await toPng(picture, fineness));
}
