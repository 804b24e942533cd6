// One page a post, and with CARDS=1 one card: satori lays it out, resvg draws it.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { renderAsync } from "@resvg/resvg-js";
import satori from "satori";

const AT_ONCE = 4; // more hold gigabytes of pixels, and are no faster
const font = (weight) => ({
  name: "Inter",
  weight,
  data: readFileSync(
    `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff`,
  ),
});
const fonts = [font(600), font(800)];
const box = (style, children) => ({ type: "div", props: { style, children } });
const layer = { position: "absolute", left: 0, top: 0, width: 1200, height: 630 };

let free = AT_ONCE;
const waiting = [];

async function gated(work) {
  if (free) free--;
  else await new Promise((go) => waiting.push(go));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }
}

async function draw(title, date, photo) {
  const image = `data:image/jpeg;base64,${readFileSync(photo).toString("base64")}`;
  const text = { color: "#fff", fontFamily: "Inter", display: "flex" };
  const svg = await satori(
    box({ width: 1200, height: 630, display: "flex" }, [
      { type: "img", props: { src: image, style: { ...layer, objectFit: "cover" } } },
      box({ ...layer, backgroundColor: "rgba(11, 15, 20, 0.55)" }, ""),
      box(
        { ...layer, padding: 64, display: "flex", flexDirection: "column",
          justifyContent: "flex-end" },
        [
          box({ ...text, fontSize: 72, fontWeight: 800, lineHeight: 1.1 }, title),
          box({ ...text, fontSize: 29, fontWeight: 600, marginTop: 30 }, date),
        ],
      ),
    ]),
    { width: 1200, height: 630, fonts },
  );
  const drawn = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return drawn.asPng();
}

async function card(title, date, photo) {
  const key = createHash("sha1").update(`${title}|${date}|${photo}`).digest("hex");
  const file = `_site/cards/${key}.png`;
  if (!existsSync(file)) {
    mkdirSync("_site/cards", { recursive: true });
    writeFileSync(file, await gated(() => draw(title, date, photo)));
  }
  return `<meta property="og:image" content="/cards/${key}.png">`;
}

export default function (config) {
  config.addAsyncShortcode("card", async (title, date, photo) =>
    process.env.CARDS ? await card(title, date, photo) : "",
  );
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  return { dir: { input: "posts", includes: "../includes", output: "_site" } };
}
