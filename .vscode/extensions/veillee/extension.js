// Completes headers from the schemas, explains their keys, and shows what `check` tells.
"use strict";

const { execFile } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const vscode = require("vscode");
const header = require("./header.js");

const MARKDOWN = { language: "markdown", scheme: "file" };

/** Give the project that holds a document, and the document's path in its contents. */
function home(document) {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  if (!folder) return null;
  const content = vscode.workspace.getConfiguration("veillee").get("content");
  const root = path.join(folder.uri.fsPath, content);
  const relative = path.relative(root, document.uri.fsPath);
  if (relative.startsWith("..") || path.isAbsolute(relative)) return null;
  return { folder: folder.uri.fsPath, root, relative };
}

/** Give the schema of a document's header; null where it has none. */
function schema(document) {
  const at = home(document);
  const name = at && header.schemaOf(at.relative);
  const file = name && path.join(at.root, ".schema", name);
  if (!file || !fs.existsSync(file)) return null;
  return JSON.parse(fs.readFileSync(file, "utf8"));
}

/** Say where a position is in a header, with what its schema knows of it. */
function found(document, position) {
  const root = schema(document);
  const lines = document.getText().split(/\r?\n/);
  const place = root && header.place(lines, position.line, position.character);
  if (!place) return null;
  return { root, place, known: header.keys(root, place.path) };
}

/** Offer the keys that are not there yet, or the words of the key at hand. */
function complete(document, position) {
  const here = found(document, position);
  if (!here) return [];
  const { root, place, known } = here;
  if (place.value) {
    const own = known[place.key] ?? {};
    const words = [...header.choices(own, root), ...(own.examples ?? [])];
    return [...new Set(words)].map((word) => {
      const item = new vscode.CompletionItem(word, vscode.CompletionItemKind.Value);
      item.documentation = own.description;
      return item;
    });
  }
  return Object.entries(known).map(([key, own]) => {
    const item = new vscode.CompletionItem(key, vscode.CompletionItemKind.Property);
    item.documentation = own.description;
    item.detail = own.examples?.[0];
    item.insertText = `${key}: `;
    return item;
  });
}

/** Explain the key under the pointer. */
function explain(document, position) {
  const here = found(document, position);
  const own = here && here.known[here.place.key];
  if (!own) return null;
  const example = own.examples ? `\n\n\`${here.place.key}: ${own.examples[0]}\`` : "";
  return new vscode.Hover(new vscode.MarkdownString(own.description + example));
}

/** Ask the site's own check about all contents; once at a time, and again if need be. */
function checker(problems) {
  let running = false;
  let again = null;
  return function check(document) {
    const at = home(document);
    if (!at) return;
    again = running ? document : null;
    if (running) return;
    running = true;
    const named = vscode.workspace.getConfiguration("veillee").get("python");
    const python = named || (process.platform === "win32" ? "py" : "python3");
    const asked = ["tasks.py", "check", "--format", "json", "--content", at.root];
    execFile(python, asked, { cwd: at.folder, maxBuffer: 1e8 }, (_error, told) => {
      running = false;
      show(told, at.folder, problems);
      if (again) check(again);
    });
  };
}

/** Show what was told at its lines; where nothing can be read, what stood there stays. */
function show(told, folder, problems) {
  const start = told.indexOf("[");
  if (start < 0) return;
  const { Error, Information } = vscode.DiagnosticSeverity;
  const files = new Map();
  for (const one of JSON.parse(told.slice(start))) {
    if (!one.file) continue;
    const file = path.resolve(folder, one.file);
    const line = Math.max(0, (one.line ?? 1) - 1);
    const said = [one.key, one.message].filter(Boolean).join(": ");
    const severity = one.severity === "error" ? Error : Information;
    const shown = new vscode.Diagnostic(new vscode.Range(line, 0, line, 1000), said, severity);
    shown.source = "Veillée";
    shown.code = one.name ?? undefined;
    files.set(file, [...(files.get(file) ?? []), shown]);
  }
  problems.clear();
  for (const [file, some] of files) problems.set(vscode.Uri.file(file), some);
}

function activate(context) {
  const problems = vscode.languages.createDiagnosticCollection("veillee");
  const check = checker(problems);
  const { workspace, languages } = vscode;
  context.subscriptions.push(
    problems,
    languages.registerCompletionItemProvider(MARKDOWN, { provideCompletionItems: complete }, ":", " "),
    languages.registerHoverProvider(MARKDOWN, { provideHover: explain }),
    workspace.onDidSaveTextDocument(check),
  );
  workspace.textDocuments.filter(home).slice(0, 1).forEach(check);
}

module.exports = { activate };
