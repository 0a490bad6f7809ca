// Every way out of the tab that a script has, tried one after the other. The page loads this file
// as it is, the worker gets the same text, and so does the browser test: what the proof tries and
// what the test tries cannot differ. Defines one function:
//
//   tryEveryWayOut(targets) -> Promise<[{ way, target, outcome, detail }]>
//
// `outcome` is "blocked", "escaped" or "unavailable". An attempt counts as blocked only when the
// browser says that the policy stopped it (a securitypolicyviolation event), when the interface
// itself has been taken away, or when the page has refused to go: a request that merely fails has
// tried to get out.

self.tryEveryWayOut = async (targets) => {
  const inPage = typeof document !== "undefined";
  const reporter = inPage ? document : self;
  const patience = 400; // milliseconds that a silent attempt is given to get through

  const REFUSED = "the page refuses every other address";

  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const first = (...promises) => Promise.race([...promises, wait(patience).then(() => "silence")]);
  const event = (target, name) => new Promise((resolve) => target.addEventListener(name, () => resolve(name), { once: true }));
  const webSocket = (target) => target.replace(/^http/, "ws");

  // Each way starts one attempt at `url` and resolves when it knows, or when it has waited enough.
  const everywhere = {
    "fetch": (url) => fetch(url, { mode: "no-cors", cache: "no-store" }),
    "XMLHttpRequest": (url) => {
      const request = new XMLHttpRequest();
      request.open("POST", url);
      request.send("x");
      return first(event(request, "loadend"));
    },
    "WebSocket": (url) => {
      const socket = new WebSocket(webSocket(url));
      return first(event(socket, "open"), event(socket, "error")).finally(() => socket.close());
    },
    "EventSource": async (url) => {
      if (!self.EventSource) {
        throw new ReferenceError("EventSource has been removed");
      }
      const source = new EventSource(url);
      return first(event(source, "open"), event(source, "error")).finally(() => source.close());
    },
    "import()": (url) => import(url),
    "font": async (url) => {
      if (!self.FontFace) {
        throw new ReferenceError("FontFace has been removed");
      }
      return first(new FontFace("way-out", `url("${url}")`).load());
    },
    "cache": async (url) => {
      if (!self.caches) {
        throw new ReferenceError("caches has been removed");
      }
      const cache = await caches.open("way-out");
      return cache.add(url).finally(() => caches.delete("way-out"));
    },
  };
  // A service worker is not under the page's policy: neither may a new one be registered nor
  // anything reach the one that keeps the app on the device, by message or by way of its files.
  const workers = () => {
    if (!navigator.serviceWorker) {
      throw new ReferenceError("navigator.serviceWorker has been removed");
    }
    return navigator.serviceWorker;
  };
  const pageOnly = {
    "service worker": async (url) => workers().register(url),
    "cookie": () => {
      if (document.cookie === undefined) {
        throw new ReferenceError("document.cookie has been removed");
      }
      document.cookie = "way-out=x; max-age=1";
    },
    "message to the service worker": async (url) => {
      const registered = await workers().getRegistration();
      registered?.active?.postMessage(url);
      return wait(patience);
    },
    "sendBeacon": (url) => first(Promise.resolve(navigator.sendBeacon(url, "x"))).then(() => wait(patience)),
    "image": (url) => {
      const image = new Image();
      image.src = url;
      return first(event(image, "load"), event(image, "error"));
    },
    "style sheet": (url) => {
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: url });
      document.head.append(link);
      return first(event(link, "load"), event(link, "error")).finally(() => link.remove());
    },
    "script": (url) => {
      const script = Object.assign(document.createElement("script"), { src: url });
      document.head.append(script);
      return first(event(script, "load"), event(script, "error")).finally(() => script.remove());
    },
    "video": (url) => {
      const video = document.createElement("video");
      video.src = url;
      return first(event(video, "error"));
    },
    "frame": (url) => {
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.src = url;
      document.body.append(frame);
      return first(event(frame, "load")).then(() => wait(patience)).finally(() => frame.remove());
    },
    "form": (url) => {
      // Sent into an empty frame, so that a form that gets through does not replace the page.
      const frame = Object.assign(document.createElement("iframe"), { name: "way-out", hidden: true });
      const form = Object.assign(document.createElement("form"), { action: url, method: "post", target: "way-out", hidden: true });
      document.body.append(frame, form);
      form.submit();
      return wait(patience).finally(() => { frame.remove(); form.remove(); });
    },
    "address of this tab": (url) => leave(() => { location.href = url; }),
    "file saved from there": (url) => leave(() => {
      Object.assign(document.createElement("a"), { href: url, download: "x" }).click();
    }),
    "shared worker": (url) => {
      if (!self.SharedWorker) {
        throw new ReferenceError("SharedWorker has been removed");
      }
      new SharedWorker(url);
      return wait(patience);
    },
    "WebRTC": (url) => callStun(self.RTCPeerConnection, url),
    "WebRTC in an empty frame": (url) => {
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      return callStun(frame.contentWindow?.RTCPeerConnection, url).finally(() => frame.remove());
    },
  };
  const workerOnly = {
    "importScripts": async (url) => importScripts(url),
  };

  async function callStun(Connection, url) {
    if (!Connection) {
      throw new ReferenceError("RTCPeerConnection has been removed");
    }
    const { hostname, port } = new URL(url);
    const connection = new Connection({ iceServers: [{ urls: `stun:${hostname}:${port || 3478}` }] });
    connection.createDataChannel("x");
    await connection.setLocalDescription(await connection.createOffer());
    return wait(patience).finally(() => connection.close());
  }

  // No policy has a say in where a tab goes. The page refuses it by itself, where the browser lets
  // it; elsewhere this is not tried, for it would end what the reader sees.
  async function leave(go) {
    if (!self.navigation) {
      throw new ReferenceError("navigation is not there to refuse by");
    }
    const asked = new Promise((resolve) => navigation.addEventListener("navigate", resolve, { once: true }));
    go();
    const seen = await first(asked);
    if (seen.defaultPrevented) {
      throw new Error(REFUSED);
    }
    return wait(patience);
  }

  const ways = { ...everywhere, ...(inPage ? pageOnly : workerOnly) };
  const place = inPage ? "page" : "worker";
  const report = [];
  for (const [way, attempt] of Object.entries(ways)) {
    for (const target of targets) {
      const url = `${target.replace(/\/$/, "")}/way-out?${place}-${encodeURIComponent(way)}`;
      let violated = null;
      const notice = (violation) => { violated = violation.effectiveDirective; };
      reporter.addEventListener("securitypolicyviolation", notice);
      let error = null;
      try {
        await attempt(url);
      } catch (thrown) {
        error = thrown;
      }
      // Violations are reported from a task of their own.
      await wait(20);
      reporter.removeEventListener("securitypolicyviolation", notice);
      const gone = error instanceof ReferenceError;
      const taken = gone && error.message.endsWith("has been removed");
      const refused = error?.message === REFUSED;
      const outcome = violated || taken || refused ? "blocked" : gone ? "unavailable" : "escaped";
      const detail = violated ? `policy: ${violated}` : gone || refused ? error.message : "nothing stopped it";
      report.push({ way: `${way} (${place})`, target, outcome, detail });
    }
  }
  return report;
};
