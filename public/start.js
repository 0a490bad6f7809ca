// Starts the page. Trunk leaves beside this file, always under these names:
//
//   app.js, app_bg.wasm         the page: an ES module whose default export starts it
//   app_parts.js,               its second part, which the page fetches by itself
//   app_second.wasm             (.ci/stamp cuts it off, src/ui/second.rs says where)
//   worker.js, worker_bg.wasm   the engine: a classic script that defines `wasm_bindgen`
//   texts-en.txt, texts-de.txt  what people read, in each language (.ci/stamp makes them)
//
// The address of this file carries the mark of the version (`?v=...`, put there by .ci/stamp);
// every file that belongs to it is fetched with the same mark.
//
// A file that somebody has changed does not start: the browser compares those that index.html names
// with the digests in it, among them this file, and all others with the digests below. That keeps
// out whoever comes between the app's author and this browser without being able to change
// index.html: a mirror or a cache that breaks or alters a file, a folder copied by halves, a network
// that writes into scripts. It does not keep out who can change index.html, and so neither the host
// itself nor a network without TLS; nor sw.js, which holds the digests of all others, so that no
// other can hold its own.
const mark = new URL(import.meta.url).search;
const address = (name) => new URL(`./${name}${mark}`, import.meta.url).href;
/** File -> digest, as browsers compare it. .ci/stamp writes it. */
const INTEGRITY = {};

// What index.html shows is painted before the app takes the line and the processor; a tab that
// nobody sees is not painted.
await new Promise((resolve) => {
  new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
  setTimeout(resolve, document.hidden ? 0 : 2000);
});

/** The response with a file of this version. Rejects when there is none, or it was changed. */
async function load(name) {
  const response = await fetch(address(name), { integrity: INTEGRITY[name] });
  if (!response.ok) {
    throw new Error(`${response.url}: status ${response.status}`);
  }
  return response;
}

const text = async (name) => (await load(name)).text();

/** Has a module ready to be imported, if it is that of this version. */
function ready(name) {
  const link = document.createElement("link");
  if (!link.relList.supports("modulepreload")) {
    return undefined;
  }
  Object.assign(link, { rel: "modulepreload", href: address(name), integrity: INTEGRITY[name] });
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => reject(new Error(`${name} is missing or not that of this version`));
    document.head.append(link);
  });
}

/** Imports a module that refers to others. */
async function modules(name, ...others) {
  await Promise.all([name, ...others].map(ready));
  return import(address(name));
}

/** Whether the browser has started what index.html names: it leaves out what was changed. */
function isWhole() {
  const { first, theme } = document.documentElement.dataset;
  return first && first !== "failed" && theme && self.tryEveryWayOut && document.styleSheets.length;
}

/** Lets the browser answer the reader before what follows. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

try {
  if (!isWhole()) {
    throw new Error("a file that index.html names is missing or not that of this version");
  }
  const [app, module, english, german] = await Promise.all([
    modules("app.js", "app_parts.js"),
    WebAssembly.compileStreaming(load("app_bg.wasm")),
    text("texts-en.txt"),
    text("texts-de.txt"),
  ]);
  await app.default({ module_or_path: module });
  app.learn("en", english);
  app.learn("de", german);
  await turn();
  app.mount(load);
  // The frame stands; what is in it is drawn in the next task.
  await turn();
  document.querySelector(".first").remove();
} catch (error) {
  console.error(error);
  document.documentElement.dataset.first = "failed";
}
// The worker's files come first; this can wait.
modules("offline.js").catch(console.info);
