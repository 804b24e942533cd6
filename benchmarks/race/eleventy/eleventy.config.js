import { feedPlugin } from "@11ty/eleventy-plugin-rss";
import fs from "node:fs";
import path from "node:path";
import { card } from "./card.js";

const SITE = "Camping des Pins", URL_ = "https://example.org";
const slug = (s) => s.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

export default function (cfg) {
  cfg.addGlobalData("site", { name: SITE, url: URL_, cards: !!process.env.CARDS });
  cfg.addFilter("slug", slug);
  cfg.addFilter("fr", (d) => d.toISOString().slice(0, 10).split("-").reverse().join("/"));
  for (const [type, out] of [["rss", "/feed.xml"], ["atom", "/atom.xml"]])
    cfg.addPlugin(feedPlugin, { type, outputPath: out, collection: { name: "post", limit: 20 },
      metadata: { language: "fr", title: SITE, base: URL_ + "/", author: { name: SITE } } });

  // term pages, 10 posts each (Eleventy has no taxonomies: the usual workaround)
  const terms = (kind, get) => (api) => {
    const by = new Map();
    for (const p of [...api.getFilteredByTag("post")].reverse())
      for (const t of get(p)) (by.get(t) ?? by.set(t, []).get(t)).push(p);
    const pages = [];
    for (const [t, posts] of by) for (let i = 0; i * 10 < posts.length; i++)
      pages.push({ kind, term: t, n: i + 1, total: Math.ceil(posts.length / 10), posts: posts.slice(i * 10, i * 10 + 10) });
    return pages;
  };
  cfg.addCollection("tagPages", terms("tags", (p) => p.data.keywords));
  cfg.addCollection("catPages", terms("categories", (p) => [p.data.category]));

  cfg.addAsyncShortcode("card", async (title, date) => {
    const name = await card(SITE, title, date);
    return `<meta property="og:image" content="${URL_}/cards/${name}">`;
  });
  cfg.on("eleventy.after", ({ directories }) => {
    if (!process.env.CARDS) return;
    const out = path.join(directories.output, "cards");
    fs.mkdirSync(out, { recursive: true });
    for (const f of fs.readdirSync(".cache/cards")) if (!fs.existsSync(path.join(out, f))) fs.copyFileSync(`.cache/cards/${f}`, path.join(out, f));
  });
  return { dir: { input: "src", output: "_site" }, markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
}
