//! Messages of a hostile page or worker: any bytes as requests and events, and what the other side
//! does with those that can be read.
//!
//! The input is a row of messages, each behind two bytes of its length.
#![no_main]

use regulars_fuzz::export::{RejectedCsv, import_json, results_json, settings_json};
use regulars_fuzz::protocol::{Event, Failure, Form, News, Request, Shop, decode, encode};
use regulars_fuzz::results::{Analysis, FileFacts};
use regulars_fuzz::saved;
use regulars_fuzz::settings::Settings;
use regulars_fuzz::show::{show, turn};
use regulars_fuzz::wording::{self, Words};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let mut page = Page::default();
    let mut rest = data;
    while let [low, high, more @ ..] = rest {
        let length = usize::from(u16::from_le_bytes([*low, *high])).min(more.len());
        let (message, after) = more.split_at(length);
        rest = after;
        if let Ok(event) = decode::<Event>(message) {
            let bytes = encode(&event);
            assert_eq!(encode(&decode::<Event>(&bytes).expect("was written")), bytes);
            page.hear(event);
        }
        if let Ok(request) = decode::<Request>(message) {
            let bytes = encode(&request);
            assert_eq!(encode(&decode::<Request>(&bytes).expect("was written")), bytes);
            serve(request);
        }
    }
    show(&page.analysis, &page.settings, turn(data));
});

/// What the page keeps, as `ui::state` does.
#[derive(Default)]
struct Page {
    analysis: Analysis,
    settings: Settings,
    files: Vec<FileFacts>,
}

impl Page {
    fn hear(&mut self, event: Event) {
        match event {
            Event::Run { news, .. } => self.fold(news),
            Event::Read { settings: Ok(settings) } => drop(settings.check()),
            Event::Ready { .. }
            | Event::Saved { .. }
            | Event::Read { .. }
            | Event::SealProven { .. } => {}
        }
    }

    fn fold(&mut self, news: News) {
        match news {
            News::Part(part) => {
                if part.check(&self.analysis).is_ok() {
                    part.fold_into(&mut self.analysis);
                }
            }
            News::Preview(preview) => drop(preview.is_plain()),
            News::Checked(report) => self.files = report.files,
            News::Rejected(rows) => {
                let mut table = RejectedCsv::new(&self.files);
                rows.iter().for_each(|row| table.add(row));
                drop(table.finish());
            }
            News::Opened { settings, .. } => self.settings = settings,
            News::Failed(Failure { message, hint, .. }) => {
                for words in [Words::ENGLISH, Words::GERMAN] {
                    drop((wording::said(&message, words), wording::said(&hint, words)));
                }
            }
            News::Progress(_) | News::Done | News::Cancelled => {}
        }
    }
}

/// What the worker does at once, as `worker::server` does. It does not look whether the shop fits
/// together: it only writes it down.
fn serve(request: Request) {
    match request {
        Request::Run { settings, .. } => drop(settings.check()),
        Request::Save { shop, form } => drop(file(&shop, form)),
        Request::Read { text } => drop(serde_json::from_str::<Settings>(&text)),
        Request::Cancel { .. } | Request::ProveSeal { .. } => {}
    }
}

fn file(shop: &Shop, form: Form) -> Vec<u8> {
    match form {
        Form::Shop => saved::save(shop),
        Form::Results => results_json(&shop.analysis, &shop.settings).into_bytes(),
        Form::Settings => settings_json(&shop.settings).into_bytes(),
        Form::Import => import_json(&shop.settings.import).into_bytes(),
    }
}
