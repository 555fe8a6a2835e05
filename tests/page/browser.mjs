// Opens pages in headless Chromium over its debugging pipe (file descriptors 3 and 4, JSON ended by NUL), so no
// package is needed, and prints what the page is, as JSON:
//     node browser.mjs CHROMIUM PAGE.html [SHOTS]
// SHOTS: a folder for screenshots.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [chromium, file, shots] = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), "duban-page-"));
const browser = spawn(chromium, ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
  "--disable-background-networking", "--disable-component-update", "--disable-extensions", "--no-first-run",
  "--remote-debugging-pipe", `--user-data-dir=${profile}`, "about:blank"],
  { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });

const waiting = new Map(), listeners = [];
let last = 0, rest = Buffer.alloc(0);
browser.stdio[4].on("data", (bytes) => {
  rest = Buffer.concat([rest, bytes]);
  for (let end; (end = rest.indexOf(0)) >= 0; rest = rest.subarray(end + 1)) {
    const said = JSON.parse(rest.subarray(0, end).toString());
    if (said.id) {
      const { keep, fail } = waiting.get(said.id);
      waiting.delete(said.id);
      said.error ? fail(new Error(said.error.message)) : keep(said.result);
    } else for (const listener of listeners) listener(said);
  }
});
const ask = (method, params = {}, sessionId) => new Promise((keep, fail) => {
  waiting.set(++last, { keep, fail });
  browser.stdio[3].write(JSON.stringify({ id: last, method, params, sessionId }) + "\0");
});

async function look() {
  const { targetId } = await ask("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await ask("Target.attachToTarget", { targetId, flatten: true });
  const tell = (method, params) => ask(method, params, sessionId);
  const complaints = [], requests = [];
  let loaded;
  const load = new Promise((keep) => { loaded = keep; });
  listeners.push(({ method, params }) => {
    if (method === "Log.entryAdded") complaints.push(params.entry.text);
    if (method === "Runtime.consoleAPICalled") complaints.push(params.type);
    if (method === "Runtime.exceptionThrown") complaints.push(params.exceptionDetails.text);
    if (method === "Network.requestWillBeSent") requests.push(params.request.url);
    if (method === "Page.loadEventFired") loaded();
  });
  for (const domain of ["Page", "Runtime", "Log", "Network"]) await tell(`${domain}.enable`);
  const size = (width, height) => tell("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  const media = (media, scheme) => tell("Emulation.setEmulatedMedia", { media, features: [{ name: "prefers-color-scheme", value: scheme }] });
  const shoot = async (name) => {
    if (!shots) return;
    const { data } = await tell("Page.captureScreenshot", { format: "png" });
    writeFileSync(join(shots, `${name}.png`), Buffer.from(data, "base64"));
  };
  const value = async (expression) => {
    const { result, exceptionDetails } = await tell("Runtime.evaluate", { expression: `(() => { ${expression} })()`, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception.description);
    return result.value;
  };
  const press = async (key, code, text) => {
    await tell("Input.dispatchKeyEvent", { type: "keyDown", key, windowsVirtualKeyCode: code, text });
    await tell("Input.dispatchKeyEvent", { type: "keyUp", key, windowsVirtualKeyCode: code });
  };
  const seen = `const seen = (e) => { const b = e.getBoundingClientRect(), s = getComputedStyle(e);
      return s.display !== "none" && s.visibility === "visible" && b.width > 0 && b.height > 0; };`;
  await size(1280, 900);
  await media("screen", "light");
  await tell("Page.navigate", { url: pathToFileURL(resolve(file)).href });
  await load;
  const is = await value(`
    const count = (list) => list.reduce((all, e) => ({ ...all, [e.className]: (all[e.className] ?? 0) + 1 }), {});
    const marks = [...document.querySelectorAll("mark")];
    const legend = (group) => Object.fromEntries([...document.querySelectorAll(".legend ." + group + " .key")]
      .map((key) => [key.querySelector("input").value, Number(key.querySelector("data").value)]));
    const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
    return { title: document.title, lang: document.documentElement.lang, articles: document.querySelectorAll("article").length,
      marks: count(marks), legend: legend("numbers"), findings: document.querySelectorAll(".finding").length,
      lines: [...document.querySelectorAll(".lines li > p")].map((p) => { const q = p.cloneNode(true);
        q.querySelectorAll(".tip").forEach((t) => t.remove()); return q.textContent; }),
      rows: document.querySelectorAll(".outline tbody td:nth-child(2)").length,
      outlined: document.querySelectorAll(".outline td ol li").length,
      scripts: document.scripts.length, twice: ids.length - new Set(ids).size,
      lost: [...document.querySelectorAll("a[href]")].filter((a) => !document.getElementById(a.getAttribute("href").slice(1))).length,
      undescribed: marks.filter((m) => !document.getElementById(m.getAttribute("aria-describedby"))).length,
      bidi: /[\\u202a-\\u202e\\u2066-\\u2069\\u0000-\\u0008]/.test(document.body.textContent),
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth };`);
  await shoot("light");
  // The keyboard: Tab until a number has the focus; its explanation is there, and goes with the focus.
  is.tabs = await value(`${seen} return [...document.querySelectorAll(".tip")].some(seen) ? -1 : 0;`);
  for (let i = 0; i < 200 && is.tabs === i; i++) {
    await press("Tab", 9);
    is.tabs = (await value(`return document.activeElement.tagName;`)) === "MARK" ? i : i + 1;
  }
  is.focus = await value(`${seen} const tip = document.activeElement.querySelector?.(".tip");
    if (!tip) return null;
    return { seen: seen(tip), alone: [...document.querySelectorAll(".tip")].filter(seen).length === 1, text: tip.textContent,
      outline: getComputedStyle(document.activeElement).outlineStyle };`);
  await shoot("focus");
  await value(`document.activeElement.blur();`);
  // The mouse: pointing shows it too.
  const spot = await value(`const mark = document.querySelector("mark"); mark?.scrollIntoView({ block: "center", behavior: "instant" });
    const box = mark?.getClientRects()[0]; return box && { x: box.x + 3, y: box.y + box.height / 2 };`);
  if (spot) {
    await tell("Input.dispatchMouseEvent", { type: "mouseMoved", ...spot });
    is.hover = await value(`${seen} return seen(document.querySelector("mark .tip"));`);
    await tell("Input.dispatchMouseEvent", { type: "mouseMoved", x: 1, y: 1 });
  }
  // A switch of the legend: space fades its kind and no other.
  is.faded = await value(`const box = document.querySelector('.legend .numbers [value="target"]'); box.focus();
    return getComputedStyle(document.querySelector("mark.target") ?? document.body).backgroundColor;`);
  await press(" ", 32, " ");
  is.faded = [is.faded, await value(`return getComputedStyle(document.querySelector("mark.target") ?? document.body).backgroundColor;`)];
  await press(" ", 32, " ");
  // Contrast of all text, light and dark, by WCAG 2.2.
  const contrast = `const lum = (c) => { const [r, g, b] = c.map((v) => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
      return .2126 * r + .7152 * g + .0722 * b; };
    const rgb = (s) => s.match(/[\\d.]+/g).map(Number);
    const back = (e) => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c[3] !== 0) return c; } return [255, 255, 255]; };
    let least = [21, ""];
    for (const e of document.querySelectorAll("body *")) if ([...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) {
      const a = lum(rgb(getComputedStyle(e).color)), b = lum(back(e)); const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05); if (ratio < least[0]) least = [Math.round(ratio * 100) / 100, e.outerHTML.slice(0, 60)]; }
    return least;`;
  is.contrast = [await value(contrast)];
  await media("screen", "dark");
  is.contrast.push(await value(contrast));
  is.dark = await value(`return getComputedStyle(document.body).backgroundColor;`);
  await shoot("dark");
  await media("screen", "light");
  await size(360, 740);
  is.narrow = await value(`return document.documentElement.scrollWidth > document.documentElement.clientWidth;`);
  await shoot("narrow");
  await size(800, 1100);
  await media("print", "light");
  is.print = await value(`${seen} const tips = [...document.querySelectorAll(".tip")]; return { tips: tips.length, seen: tips.filter(seen).length,
    help: seen(document.querySelector(".help")), wide: document.documentElement.scrollWidth > document.documentElement.clientWidth };`);
  await shoot("print");
  is.pdf = (await tell("Page.printToPDF", { preferCSSPageSize: true })).data.length;
  is.complaints = complaints;
  is.requests = requests.filter((url) => !url.startsWith("file:"));
  return is;
}

let status = 0;
const late = setTimeout(() => { console.error("took too long"); browser.kill("SIGKILL"); process.exit(2); }, 100000);
try {
  console.log(JSON.stringify(await look()));
} catch (error) {
  console.error(String(error));
  status = 2;
}
clearTimeout(late);
browser.once("exit", () => {
  // A child of the browser may still write; what is left lies in the folder of temporary files.
  try { rmSync(profile, { recursive: true, force: true, maxRetries: 9, retryDelay: 200 }); } catch { /* as said */ }
  process.exit(status);
});
browser.kill();
