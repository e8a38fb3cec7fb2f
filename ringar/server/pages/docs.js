"use strict";

// Shows an OpenAPI document as forms. Everything is put into the page as text, never as markup.

const METHODS = ["get", "post", "put", "delete"];

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function resolved(schema, root) {
  return schema && schema.$ref ? root.components.schemas[schema.$ref.split("/").pop()] : schema;
}

// A value that a schema would take, as a start for the reader's own.
function example(schema, root, depth = 0) {
  schema = resolved(schema, root) || {};
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return schema.anyOf.some((one) => one.type === "null") ? null : example(schema.anyOf[0], root, depth + 1);
  if (schema.type === "object" && depth < 8) {
    const names = Object.keys(schema.properties || {});
    return Object.fromEntries(names.map((name) => [name, example(schema.properties[name], root, depth + 1)]));
  }
  if (schema.type === "array") return schema.items ? [example(schema.items, root, depth + 1)] : [];
  return { string: "", integer: schema.minimum || 0, number: schema.minimum || 0, boolean: true }[schema.type];
}

function words(schema, root) {
  schema = resolved(schema, root) || {};
  if (schema.anyOf) return [...new Set(schema.anyOf.map((one) => words(one, root)))].join(" or ");
  if (schema.enum) return schema.enum.join(", ");
  const low = schema.minimum ?? schema.minItems ?? schema.minLength;
  const below = schema.exclusiveMaximum === undefined ? undefined : schema.exclusiveMaximum - 1;
  const high = schema.maximum ?? below ?? schema.maxItems ?? schema.maxLength;
  const range = low === undefined && high === undefined ? "" : ` ${low ?? ""} to ${high ?? ""}`;
  return (schema.type || schema.title || "") + range;
}

function fields(schema, root, prefix = "", depth = 0) {
  const found = resolved(schema, root) || {};
  const inner = found.anyOf ? resolved(found.anyOf[0], root) : found;
  if (inner.type === "array" && inner.items) return fields(inner.items, root, `${prefix}[]`, depth + 1);
  return Object.entries(inner.properties || {}).flatMap(([name, part]) => {
    const place = prefix ? `${prefix}.${name}` : name;
    const row = make("tr", {}, make("td", {}, make("code", {}, place)), make("td", {}, words(part, root)),
      make("td", {}, (resolved(part, root) || {}).description || part.description || ""));
    return depth > 4 ? [row] : [row, ...fields(part, root, place, depth + 1)];
  });
}

async function show(answer, output) {
  const head = make("p", { class: "quiet" }, `${answer.status} ${answer.headers.get("content-type") || ""}`);
  const kind = answer.headers.get("content-type") || "";
  if (kind.startsWith("image/")) {
    output.replaceChildren(head, make("img", { src: URL.createObjectURL(await answer.blob()), alt: "The result" }));
    return;
  }
  let text = await answer.text();
  try { text = JSON.stringify(JSON.parse(text), null, 2); } catch { /* plain text is shown as it is */ }
  output.replaceChildren(head, make("pre", {}, text));
}

function form(method, path, operation, root) {
  const inputs = (operation.parameters || []).map((parameter) => {
    const input = make("input", { autocomplete: "off", spellcheck: "false" });
    return { parameter, input, label: make("label", {}, `${parameter.name} (${parameter.in})`, input) };
  });
  const content = operation.requestBody ? operation.requestBody.content : {};
  const schema = content["application/json"] && content["application/json"].schema;
  const text = schema ? make("textarea", { "aria-label": "Request body", spellcheck: "false" }) : null;
  if (text) text.value = JSON.stringify(example(schema, root), null, 2);
  const file = operation.requestBody && !schema ? make("input", { type: "file", "aria-label": "File" }) : null;
  const output = make("div", { "aria-live": "polite" });
  const send = make("button", { type: "button" }, "Send");
  send.addEventListener("click", async () => {
    let place = path;
    const query = new URLSearchParams();
    const headers = {};
    const key = document.getElementById("key").value.trim();
    if (key && operation.security) headers.Authorization = `Bearer ${key}`;
    for (const { parameter, input } of inputs) {
      if (parameter.in === "path") place = place.replace(`{${parameter.name}}`, encodeURIComponent(input.value));
      else if (input.value && parameter.in === "query") query.set(parameter.name, input.value);
      else if (input.value) headers[parameter.name] = input.value;
    }
    if (text) headers["Content-Type"] = "application/json";
    if (file && file.files[0]) headers["Content-Type"] = file.files[0].type;
    const body = text ? text.value : file ? file.files[0] : undefined;
    try {
      await show(await fetch(query.size ? `${place}?${query}` : place, { method: method.toUpperCase(), headers, body }), output);
    } catch (error) {
      output.replaceChildren(make("p", {}, `The service can't be reached: ${error.message}`));
    }
  });
  const table = schema ? [make("table", {}, ...fields(schema, root))] : [];
  const answers = Object.entries(operation.responses || {}).map(([status, one]) =>
    make("tr", {}, make("td", {}, make("code", {}, status)), make("td", {}, one.description || "")));
  return make("div", {}, make("p", {}, operation.description || ""), ...table, ...inputs.map((one) => one.label),
    ...(text ? [text] : []), ...(file ? [file] : []), make("p", {}, send), output,
    make("h2", {}, "Answers"), make("table", {}, ...answers));
}

async function start() {
  const main = document.getElementById("operations");
  const root = await (await fetch("/openapi.json")).json();
  document.getElementById("summary").textContent = root.info.summary || "";
  main.append(make("p", {}, root.info.description || ""));
  const groups = new Map();
  for (const [path, operations] of Object.entries(root.paths)) {
    for (const method of METHODS.filter((name) => operations[name])) {
      const operation = operations[method];
      const details = make("details", {}, make("summary", {}, make("b", {}, method.toUpperCase()),
        make("code", {}, path), operation.summary || ""));
      details.addEventListener("toggle", () => {
        if (details.open && details.children.length === 1) details.append(form(method, path, operation, root));
      });
      const group = (operation.tags || ["other"])[0];
      if (!groups.has(group)) groups.set(group, [make("h2", {}, group)]);
      groups.get(group).push(details);
    }
  }
  main.append(...[...groups.values()].flat());
  main.removeAttribute("aria-busy");
}

start();
