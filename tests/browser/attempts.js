// Tries every way out, from a page or a worker, and tells what became of each attempt. Runs as it
// is in both: `attempts(place, targets)` resolves to a list of { way, target, outcome }, where
// `outcome` is what the browser said; whether anything got out only the target's server knows.
//
// A target is { http, authority }. The address of each attempt ends in `attempt/PLACE/WAY`.
async function attempts(place, targets) {
  const onPage = typeof document !== "undefined";
  // Ways that report neither success nor failure get this long, in milliseconds. The control (the
  // same script on a page without a policy) shows that it is long enough.
  const silence = 1500;
  const settle = (start) =>
    new Promise((resolve) => {
      setTimeout(() => resolve("silence"), silence);
      try {
        start(resolve);
      } catch (error) {
        resolve(`threw ${error.name}`);
      }
    });
  const element = (name, properties, parent, attributes = {}) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    Object.assign(made, properties);
    (parent ?? document.body).append(made);
    return made;
  };
  const load = (name, properties, parent, attributes) =>
    settle((resolve) => {
      const told = { onload: () => resolve("load"), onerror: () => resolve("error") };
      element(name, { ...told, ...properties }, parent, attributes);
    });
  const link = (properties) => load("link", properties, document.head);
  const markup = (text) => settle(() => element("div", { innerHTML: text }));
  const styled = (property, value) =>
    settle(() => (element("div", { textContent: "drawn" }).style[property] = value));
  const sheet = (text) =>
    settle(() => {
      const made = new CSSStyleSheet();
      made.replaceSync(text);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, made];
      element("div", { className: "attempt", textContent: "drawn" });
    });
  const blob = (text, type = "text/javascript") => URL.createObjectURL(new Blob([text], { type }));
  const ask = (url) => `fetch(${JSON.stringify(url)}, { mode: "no-cors" });`;
  const start = (url, options) =>
    settle((resolve) => {
      new Worker(url, options).onerror = () => resolve("error");
    });
  const emptied = () => {
    element("iframe", {});
    return self[self.length - 1];
  };
  const waysOfBoth = {
    fetch: (url) => fetch(url, { mode: "no-cors" }).then(() => "answered"),
    "fetch-keepalive": (url) =>
      fetch(url, { mode: "no-cors", method: "POST", keepalive: true, body: "secret" }).then(
        () => "answered",
      ),
    xhr: (url) =>
      settle((resolve) => {
        const request = new XMLHttpRequest();
        request.onload = () => resolve("load");
        request.onerror = () => resolve("error");
        request.open("GET", url);
        request.send();
      }),
    websocket: (url) =>
      settle((resolve) => {
        const socket = new WebSocket(url.replace(/^http/, "ws"));
        socket.onopen = () => resolve("open");
        socket.onerror = () => resolve("error");
      }),
    eventsource: (url) =>
      settle((resolve) => {
        const source = new EventSource(url);
        const end = (word) => {
          source.close();
          resolve(word);
        };
        source.onopen = () => end("open");
        source.onerror = () => end("error");
      }),
    import: (url) => import(url).then(() => "loaded"),
    "import-json": (url) => import(url, { with: { type: "json" } }).then(() => "loaded"),
    cache: (url) => caches.open("attempt").then((cache) => cache.add(url)).then(() => "kept"),
    font: (url) => new FontFace("attempt", `url("${url}")`).load().then(() => "loaded"),
    stream: (url) => new WebSocketStream(url.replace(/^http/, "ws")).opened.then(() => "open"),
    "data-worker": (url) => start(`data:text/javascript,${encodeURIComponent(ask(url))}`),
    "blob-worker": (url) => start(blob(ask(url))),
    "module-worker": (url) => start(blob(`import "${url}";`), { type: "module" }),
    "nested-worker": (url) =>
      start(blob(`new Worker(URL.createObjectURL(new Blob([${JSON.stringify(ask(url))}])));`)),
  };
  const waysOfPage = {
    beacon: (url) =>
      settle(() => {
        if (!navigator.sendBeacon(url, "secret")) throw new Error("refused");
      }),
    image: (url) => load("img", { src: url }),
    script: (url) => load("script", { src: url }),
    stylesheet: (url) => load("link", { rel: "stylesheet", href: url }, document.head),
    media: (url) => load("video", { src: url, preload: "auto" }),
    object: (url) => load("object", { data: url }),
    frame: (url) => load("iframe", { src: url }),
    form: (url) =>
      settle((resolve) => {
        const frame = document.createElement("iframe");
        frame.name = `form-${Math.random()}`;
        frame.onload = () => frame.dataset.sent && resolve("load");
        document.body.append(frame);
        const form = document.createElement("form");
        Object.assign(form, { action: url, method: "post", target: frame.name });
        document.body.append(form);
        frame.dataset.sent = "yes";
        form.submit();
      }),
    prefetch: (url) => load("link", { rel: "prefetch", href: url }, document.head),
    style: (url) =>
      settle(() => {
        const made = document.createElement("div");
        made.style.backgroundImage = `url("${url}")`;
        made.textContent = "drawn";
        document.body.append(made);
      }),
    worker: (url) =>
      settle((resolve) => {
        const worker = new Worker(url);
        worker.onerror = () => resolve("error");
      }),
    "service-worker": (url) =>
      navigator.serviceWorker.register(url).then(() => "registered"),
    "shared-worker": (url) => settle(() => new SharedWorker(url)),
    "shared-blob": (url) => settle(() => new SharedWorker(blob(ask(url)))),
    "fetch-later": (url) => settle(() => fetchLater(url, { activateAfter: 0 })),
    "import-css": (url) => import(url, { with: { type: "css" } }).then(() => "loaded"),
    // The link leads to where the page is already.
    ping: (url) => settle(() => element("a", { href: location.hash || "#", ping: url }).click()),
    preload: (url) => link({ rel: "preload", as: "image", href: url }),
    "preload-fetch": (url) => link({ rel: "preload", as: "fetch", crossOrigin: "", href: url }),
    modulepreload: (url) => link({ rel: "modulepreload", href: url }),
    dictionary: (url) => link({ rel: "compression-dictionary", href: url }),
    manifest: (url) => link({ rel: "manifest", href: url }),
    icon: (url) => link({ rel: "icon", href: url }),
    "style-import": (url) =>
      load("style", { textContent: `@import url("${url}");` }, document.head),
    "style-attribute": (url) =>
      load("div", { textContent: "drawn" }, undefined, { style: `background: url("${url}")` }),
    "style-sheet-made": (url) => sheet(`.attempt { background: url("${url}"); }`),
    "style-sheet-font": (url) =>
      sheet(`@font-face { font-family: made; src: url("${url}"); } .attempt { font-family: made; }`),
    mask: (url) => styled("maskImage", `url("${url}")`),
    filter: (url) => styled("filter", `url("${url}#filter")`),
    "svg-image": (url) => markup(`<svg><image href="${url}"/></svg>`),
    "svg-use": (url) => markup(`<svg><use href="${url}#made"/></svg>`),
    "svg-filter": (url) =>
      markup(
        `<svg width="9" height="9"><filter id="made"><feImage href="${url}"/></filter>` +
          `<rect width="9" height="9" filter="url(#made)"/></svg>`,
      ),
    srcset: (url) => load("img", { srcset: `${url} 2x` }),
    picture: (url) => markup(`<picture><source srcset="${url}"><img></picture>`),
    "input-image": (url) => load("input", { type: "image", src: url }),
    background: (url) => load("table", {}, undefined, { background: url }),
    poster: (url) => load("video", { poster: url }),
    audio: (url) => load("audio", { src: url, preload: "auto" }),
    track: (url) => markup(`<video><track default src="${url}"></video>`),
    embed: (url) => load("embed", { src: url }),
    "frame-of-text": (url) => load("iframe", { srcdoc: `<img src="${url}">` }),
    "frame-of-blob": (url) => load("iframe", { src: blob(`<img src="${url}">`, "text/html") }),
    "frame-of-data": (url) =>
      load("iframe", { src: `data:text/html,${encodeURIComponent(`<img src="${url}">`)}` }),
    "frame-credentialless": (url) => load("iframe", { credentialless: true, src: url }),
    // The numbered list of frames is what no page can take away.
    "frame-empty": (url) => settle(() => emptied().fetch(url, { mode: "no-cors" })),
    "frame-sent": (url) => settle(() => (emptied().location = url)),
  };
  // Where the tab goes, one after the other: each ends the one before. The servers answer that
  // there is nothing to show, so the page stays.
  const waysToGo = {
    location: (url) => (location.href = url),
    replace: (url) => location.replace(url),
    navigate: (url) => void navigation.navigate(url).finished.catch(() => {}),
    refresh: (url) =>
      load("meta", { httpEquiv: "refresh", content: `0;url=${url}` }, document.head),
    anchor: (url) => element("a", { href: url }).click(),
    download: (url) => element("a", { href: url, download: "secret" }).click(),
    window: (url) => open(url),
  };
  const waysOfWorker = {
    importscripts: (url) => settle(() => importScripts(url)),
  };
  const ways = { ...waysOfBoth, ...(onPage ? waysOfPage : waysOfWorker) };
  const list = [];
  for (const { http, authority } of targets) {
    for (const [way, go] of Object.entries(ways)) {
      const url = `${http}attempt/${place}/${way}`;
      list.push([way, http, () => go(url)]);
    }
    if (onPage) {
      list.push(["webrtc", authority, () => webrtc(self.RTCPeerConnection, authority)]);
      list.push(["webrtc", authority, () => webrtc(ofFrame("contentWindow"), authority)]);
    }
  }
  const attempt = async ([way, target, go]) => {
    try {
      return { way, target, outcome: String(await go()) };
    } catch (error) {
      return { way, target, outcome: `threw ${error.name}` };
    }
  };
  const report = await Promise.all(list.map(attempt));
  for (const { http } of onPage ? targets : []) {
    for (const [way, go] of Object.entries(waysToGo)) {
      const url = `${http}attempt/${place}/${way}`;
      const gone = async () => {
        await go(url);
        await new Promise((resolve) => setTimeout(resolve, 300));
      };
      report.push(await attempt([way, http, gone]));
    }
  }
  return report;

  // The constructor of an empty frame, which has a window of its own.
  function ofFrame(property) {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    return frame[property].RTCPeerConnection;
  }

  // A relay that is reached over TCP, and a server that is asked over UDP for our address.
  async function webrtc(Connection, authority) {
    const connection = new Connection({
      iceServers: [
        { urls: `stun:${authority}` },
        { urls: `turn:${authority}?transport=tcp`, username: "secret", credential: "secret" },
      ],
    });
    connection.createDataChannel("secret");
    await connection.setLocalDescription(await connection.createOffer());
    const outcome = await settle((resolve) => {
      connection.onicegatheringstatechange = () =>
        connection.iceGatheringState === "complete" && resolve("gathered");
    });
    connection.close();
    return outcome;
  }
}
