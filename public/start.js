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
const mark = new URL(import.meta.url).search;
const address = (name) => new URL(`./${name}${mark}`, import.meta.url);

// What index.html shows is painted before the app takes the line and the processor; a tab that
// nobody sees is not painted.
await new Promise((resolve) => {
  new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
  setTimeout(resolve, document.hidden ? 0 : 2000);
});

async function texts(language) {
  const response = await fetch(address(`texts-${language}.txt`));
  if (!response.ok) {
    throw new Error(`${response.url}: status ${response.status}`);
  }
  return response.text();
}

/** Lets the browser answer the reader before what follows. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

try {
  const [app, module, english, german] = await Promise.all([
    import(address("app.js")),
    WebAssembly.compileStreaming(fetch(address("app_bg.wasm"))),
    texts("en"),
    texts("de"),
  ]);
  await app.default({ module_or_path: module });
  app.learn("en", english);
  app.learn("de", german);
  await turn();
  app.mount();
  // The frame stands; what is in it is drawn in the next task.
  await turn();
  document.querySelector(".first").remove();
} catch (error) {
  console.error(error);
  document.documentElement.dataset.first = "failed";
}
// The worker's files come first; this can wait.
import(address("offline.js")).catch(console.info);
