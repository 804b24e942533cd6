// The usual way: satori (text layout -> SVG) then resvg (SVG -> PNG), kept by content hash.
import satori from "satori";
import { renderAsync } from "@resvg/resvg-js";
import { createHash } from "node:crypto";
import fs from "node:fs";

const fonts = ["Regular", "Bold"].map((s) => ({ name: "Face", weight: s === "Bold" ? 700 : 400, style: "normal", data: fs.readFileSync(`./fonts/${s}.ttf`) }));
const el = (style, children) => ({ type: "div", props: { style, children } });
const box = { position: "absolute", left: 70, width: 1060 };

// Eleventy starts every page at once: without a gate 1000 cards hold 3.7 GiB of pixels.
let free = 4;
const queue = [];
async function gate(fn) {
  if (!free) await new Promise((go) => queue.push(go)); else free--;
  try { return await fn(); } finally { const next = queue.shift(); if (next) next(); else free++; }
}
export const render = (...a) => gate(() => draw(...a));

async function draw(site, title, date) {
  const svg = await satori(
    el({ width: "100%", height: "100%", display: "flex", fontFamily: "Face", backgroundImage: "linear-gradient(135deg, rgb(11,61,92), rgb(31,138,112))" }, [
      el({ position: "absolute", top: 520, left: 0, width: 1200, height: 110, backgroundColor: "rgb(8,40,60)" }, ""),
      el({ ...box, top: 60, fontSize: 36, fontWeight: 700, color: "#cfe8e0" }, site),
      el({ ...box, top: 150, fontSize: 60, fontWeight: 700, lineHeight: 1.25, color: "#fff" }, title),
      el({ ...box, top: 555, fontSize: 32, color: "#cfe8e0" }, date),
    ]), { width: 1200, height: 630, fonts });
  const img = await renderAsync(svg, { font: { loadSystemFonts: false }, fitTo: { mode: "original" } });
  return img.asPng();
}

export async function card(site, title, date) {
  const name = createHash("sha1").update(`v1|${site}|${title}|${date}`).digest("hex").slice(0, 16) + ".png";
  const file = `.cache/cards/${name}`;
  if (!fs.existsSync(file)) {
    fs.mkdirSync(".cache/cards", { recursive: true });
    fs.writeFileSync(file, await render(site, title, date));
  }
  return name;
}
