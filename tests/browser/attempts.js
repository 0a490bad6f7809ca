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
  const element = (name, attributes, parent) =>
    settle((resolve) => {
      const made = document.createElement(name);
      made.onload = () => resolve("load");
      made.onerror = () => resolve("error");
      Object.assign(made, attributes);
      (parent ?? document.body).append(made);
    });
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
    cache: (url) => caches.open("attempt").then((cache) => cache.add(url)).then(() => "kept"),
  };
  const waysOfPage = {
    beacon: (url) =>
      settle(() => {
        if (!navigator.sendBeacon(url, "secret")) throw new Error("refused");
      }),
    image: (url) => element("img", { src: url }),
    script: (url) => element("script", { src: url }),
    stylesheet: (url) => element("link", { rel: "stylesheet", href: url }, document.head),
    media: (url) => element("video", { src: url, preload: "auto" }),
    object: (url) => element("object", { data: url }),
    frame: (url) => element("iframe", { src: url }),
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
    prefetch: (url) => element("link", { rel: "prefetch", href: url }, document.head),
    style: (url) =>
      settle(() => {
        const made = document.createElement("div");
        made.style.backgroundImage = `url("${url}")`;
        made.textContent = "drawn";
        document.body.append(made);
      }),
    font: (url) =>
      new FontFace("attempt", `url("${url}")`).load().then(() => "loaded"),
    worker: (url) =>
      settle((resolve) => {
        const worker = new Worker(url);
        worker.onerror = () => resolve("error");
      }),
    "service-worker": (url) =>
      navigator.serviceWorker.register(url).then(() => "registered"),
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
  return Promise.all(
    list.map(async ([way, target, go]) => {
      try {
        return { way, target, outcome: await go() };
      } catch (error) {
        return { way, target, outcome: `threw ${error.name}` };
      }
    }),
  );

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
