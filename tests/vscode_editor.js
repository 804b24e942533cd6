// A stand-in for the editor: it keeps what an extension registers, and asks for it.
"use strict";

const Module = require("node:module");
const kept = {};
class Item { constructor(label, kind) { Object.assign(this, { label, kind }); } }
class Text { constructor(value) { this.value = value; } }
class Range { constructor(line) { this.line = line; } }
class Told { constructor(range, message, severity) {
  Object.assign(this, { line: range.line, message, severity }); } }
const told = [];
const keep = (name) => (value) => { kept[name] = value; return {}; };
const root = process.argv[2];
const vscode = {
  CompletionItem: Item, CompletionItemKind: { Value: 1, Property: 2 },
  Hover: Text, MarkdownString: Text, Range, Diagnostic: Told,
  DiagnosticSeverity: { Error: "error", Information: "advice" },
  Uri: { file: (path) => path },
  languages: {
    createDiagnosticCollection: () => ({
      clear() {}, set: (file, some) => told.push([file, some]) }),
    registerCompletionItemProvider: (_, it) => keep("complete")(it.provideCompletionItems),
    registerHoverProvider: (_, it) => keep("explain")(it.provideHover),
  },
  workspace: {
    textDocuments: [],
    getConfiguration: () => ({ get: (name) => (name === "content" ? "content" : "") }),
    getWorkspaceFolder: () => ({ uri: { fsPath: root } }),
    onDidSaveTextDocument: keep("save"),
  },
};
const load = Module._load;
Module._load = (name, ...rest) => (name === "vscode" ? vscode : load(name, ...rest));
const extension = require(process.argv[3]);
extension.activate({ subscriptions: [] });
const { file, text, line, character, ask } = JSON.parse(process.argv[4]);
const document = { uri: { fsPath: `${root}/content/${file}` }, getText: () => text };
if (ask === "save") {
  process.on("exit", () => console.log(JSON.stringify(told)));
  kept.save(document);
} else console.log(JSON.stringify(kept[ask](document, { line, character })));
