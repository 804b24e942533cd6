import { defineConfig } from "astro/config";

export default defineConfig({ outDir: process.env.MADE, cacheDir: `${process.env.MADE}.cache` });
