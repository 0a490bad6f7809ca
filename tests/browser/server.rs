//! A static host as plain as they come, which remembers what it was asked for.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

/// Where the app lies on its host: nothing in it may assume the root.
pub(crate) const SUB_PATH: &str = "/some/sub/path/";

/// A page without any policy, next to the app: what gets out of it shows that the ears work.
pub(crate) const OPEN_PAGE: &str = "open.html";

/// A server on a port of its own (TCP and, with the same number, UDP). Stops when dropped.
#[derive(Debug)]
pub(crate) struct Server {
    address: SocketAddr,
    heard: Arc<Mutex<Vec<String>>>,
    greeted: Arc<AtomicUsize>,
    manner: Arc<Mutex<Manner>>,
    stop: Arc<AtomicBool>,
}

/// How it answers what it is asked for next.
#[derive(Clone, Debug, Default)]
struct Manner {
    /// Where its files are.
    root: Option<PathBuf>,
    /// Whether browsers may keep them.
    lasting: bool,
    /// Whether it does not answer at all.
    away: bool,
}

impl Server {
    /// A host that serves the files of `root` under [`SUB_PATH`].
    pub(crate) fn of_files(root: PathBuf) -> Self {
        Self::start(Some(root))
    }

    /// A host that serves nothing and listens.
    pub(crate) fn ears() -> Self {
        Self::start(None)
    }

    /// `http://127.0.0.1:PORT` and the app's path.
    pub(crate) fn url(&self) -> String {
        format!("http://{}{SUB_PATH}", self.address)
    }

    /// `127.0.0.1:PORT`.
    pub(crate) fn authority(&self) -> String {
        self.address.to_string()
    }

    /// Serves other files from now on: a new version of the app is published.
    pub(crate) fn publish(&self, root: PathBuf) {
        self.manner().root = Some(root);
    }

    /// Answers nobody from now on.
    pub(crate) fn go_away(&self) {
        self.manner().away = true;
    }

    /// Answers again.
    pub(crate) fn come_back(&self) {
        self.manner().away = false;
    }

    /// Lets browsers keep for ten minutes what it answers from now on, as GitHub Pages does.
    pub(crate) fn let_browsers_keep(&self) {
        self.manner().lasting = true;
    }

    /// Everything heard so far: `GET /path` for a request, `TCP` for a connection that says
    /// nothing of HTTP, `UDP` for a datagram.
    pub(crate) fn heard(&self) -> Vec<String> {
        self.heard.lock().expect("no thread panics while it holds the lock").clone()
    }

    /// How many connections were opened, whether or not anything was said.
    pub(crate) fn greeted(&self) -> usize {
        self.greeted.load(Ordering::Relaxed)
    }

    fn manner(&self) -> MutexGuard<'_, Manner> {
        self.manner.lock().expect("no thread panics while it holds the lock")
    }

    fn start(root: Option<PathBuf>) -> Self {
        let (tcp, udp) = free_port();
        let address = tcp.local_addr().expect("a bound socket has an address");
        let heard = Arc::new(Mutex::new(Vec::new()));
        let manner = Arc::new(Mutex::new(Manner { root, ..Manner::default() }));
        let stop = Arc::new(AtomicBool::new(false));
        let greeted = Arc::new(AtomicUsize::new(0));
        let greetings = greeted.clone();
        let (ears, stopped) = (heard.clone(), stop.clone());
        let manners = manner.clone();
        std::thread::spawn(move || {
            for stream in tcp.incoming().map_while(Result::ok) {
                if stopped.load(Ordering::Relaxed) {
                    return;
                }
                greetings.fetch_add(1, Ordering::Relaxed);
                let (manner, ears) = (manners.clone(), ears.clone());
                // A connection that breaks off is the browser's business.
                std::thread::spawn(move || answer(stream, &manner, &ears).ok());
            }
        });
        let (ears, stopped) = (heard.clone(), stop.clone());
        std::thread::spawn(move || {
            while let Ok((_, _)) = udp.recv_from(&mut [0; 2_048]) {
                if stopped.load(Ordering::Relaxed) {
                    return;
                }
                hear(&ears, "UDP".to_owned());
            }
        });
        Self { address, heard, greeted, manner, stop }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        // Wakes both threads, so that they see the flag.
        drop(TcpStream::connect(self.address));
        if let Ok(socket) = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)) {
            socket.send_to(b"stop", self.address).ok();
        }
    }
}

/// A port that is free for TCP and UDP.
fn free_port() -> (TcpListener, UdpSocket) {
    for _ in 0..100 {
        let tcp = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
        let address = tcp.local_addr().expect("a bound socket has an address");
        if let Ok(udp) = UdpSocket::bind(address) {
            return (tcp, udp);
        }
    }
    panic!("no port is free for TCP and UDP");
}

fn hear(heard: &Mutex<Vec<String>>, what: String) {
    heard.lock().expect("no thread panics while it holds the lock").push(what);
}

fn answer(
    mut stream: TcpStream,
    manner: &Mutex<Manner>,
    heard: &Mutex<Vec<String>>,
) -> std::io::Result<()> {
    // Chromium opens connections ahead of need and says nothing on them; they are not heard unless
    // bytes come.
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut request = Vec::new();
    reader.read_until(b'\n', &mut request)?;
    let request = String::from_utf8_lossy(&request).trim().to_owned();
    // Browsers open connections ahead of need: the manner is that of this moment.
    let manner = manner.lock().expect("no thread panics while it holds the lock").clone();
    if request.is_empty() || manner.away {
        return Ok(());
    }
    let Some(said) = request.strip_suffix(" HTTP/1.1") else {
        hear(heard, "TCP".to_owned());
        return Ok(());
    };
    hear(heard, said.to_owned());
    let mut length = 0_u64;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    std::io::copy(&mut reader.take(length), &mut std::io::sink())?;
    let (status, kind, body) = respond(said, manner.root.as_deref());
    let lasting = if manner.lasting { "max-age=600" } else { "no-store" };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
         Access-Control-Allow-Origin: *\r\nCache-Control: {lasting}\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}

/// Status, media type and body.
fn respond(said: &str, root: Option<&Path>) -> (&'static str, &'static str, Vec<u8>) {
    let missing = ("404 Not Found", "text/plain", b"not found".to_vec());
    // Whoever tries a way out by sending the tab there stays where it is.
    if said.contains("/attempt/") || said.contains("/way-out?") {
        return ("204 No Content", "text/plain", Vec::new());
    }
    let Some((path, root)) = said.strip_prefix("GET ").zip(root) else { return missing };
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let Some(path) = path.strip_prefix(SUB_PATH) else { return missing };
    if path == OPEN_PAGE {
        let page = b"<!doctype html><title>Open</title><body>No policy here.</body>";
        return ("200 OK", "text/html; charset=utf-8", page.to_vec());
    }
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    if !path.components().all(|component| matches!(component, Component::Normal(_))) {
        return missing;
    }
    match std::fs::read(root.join(path)) {
        Ok(body) => ("200 OK", media_type(path), body),
        Err(_) => missing,
    }
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json" | "webmanifest") => "application/json",
        _ => "application/octet-stream",
    }
}
