// The pictures of a folder by eleventy-img: node eleventy.mjs PHOTOS MADE
import Image from "@11ty/eleventy-img";
import fs from "node:fs";

const [photos, made] = process.argv.slice(2);
await Promise.all(
  fs.readdirSync(photos).map((name) =>
    Image(`${photos}/${name}`, {
      widths: [480, 960, 1600],
      formats: ["webp"],
      outputDir: made,
      sharpWebpOptions: { quality: 80 },
    }),
  ),
);
