// What a cursor in a header means to a schema: which key it is in, what may stand there.
"use strict";

const KEY = /^(\s*)((?:- +)*)([^\s:#'"[\]{}-][^:#'"[\]{}]*?) *:(?: +(.*))?$/;
const DASH = /^(\s*)- +/;

/** Give the number of the line that ends a header, or -1 where there is none. */
function end(lines) {
  if ((lines[0] ?? "").trimEnd() !== "---") return -1;
  return lines.findIndex((line, at) => at > 0 && line.trimEnd() === "---");
}

/** Give the column at which a line says something, past the dash of an item. */
function column(line) {
  const dash = DASH.exec(line);
  return dash ? dash[0].length : line.length - line.trimStart().length;
}

/** Give the keys around a line, the outermost first: ["cover"] above `  alt:`. */
function around(lines, number, at) {
  const path = [];
  let limit = at;
  for (let above = number - 1; above > 0 && limit > 0; above -= 1) {
    const found = KEY.exec(lines[above]);
    const own = found ? found[1].length + found[2].length : limit;
    const opens = found && !found[4];
    if (opens && own < limit) {
      path.unshift(found[3]);
      limit = found[1].length; // an item's keys belong to the key above its dash
    }
  }
  return path;
}

/** Give a schema without its references. */
function full(schema, root) {
  const name = schema.$ref?.split("/").pop();
  return name ? root.definitions[name] : schema;
}

/** Go through all forms of a value. */
function* forms(schema, root) {
  const one = full(schema, root);
  yield one;
  for (const other of one.anyOf ?? []) yield* forms(other, root);
  if (one.items) yield* forms(one.items, root);
}

/** Give the keys that may stand below a path, each with its schema. */
function keys(root, path) {
  let known = root.properties;
  for (const step of path) {
    const inside = known[step] ? [...forms(known[step], root)] : [];
    known = Object.assign({}, ...inside.map((form) => form.properties ?? {}));
  }
  return known;
}

/** Give the words that may stand under a key. */
function choices(schema, root) {
  return [...new Set([...forms(schema, root)].flatMap((form) => form.enum ?? []))];
}

/** Say where a cursor is: at a key or at a value, below which keys; null outside. */
function place(lines, number, character) {
  const last = end(lines);
  if (number < 1 || (last > 0 && number >= last) || last === -1) return null;
  const line = lines[number];
  const found = KEY.exec(line);
  const indent = column(line);
  const path = around(lines, number, indent);
  const colon = line.indexOf(":");
  if (found && colon >= 0 && character > colon) return { path, key: found[3], value: true };
  if (!found && DASH.test(line) && path.length) {
    return { path: path.slice(0, -1), key: path.at(-1), value: true };
  }
  return { path, key: found ? found[3] : "", value: false };
}

/** Give the name of the schema for a file of the content folder; null for others. */
function schemaOf(relative) {
  const parts = relative.split(/[\\/]/);
  if (parts.length < 2 || !relative.endsWith(".md")) return null;
  const translated = /\.[a-z]{2}(-[A-Za-z]{2})?\.md$/.test(relative);
  return `${parts[0]}${translated ? ".translation" : ""}.json`;
}

module.exports = { choices, end, keys, place, schemaOf };
