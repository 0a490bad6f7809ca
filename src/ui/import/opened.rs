//! What is open for the next analysis: files, choices, what a look and a check of them showed. A
//! pure state: what happens changes it, and [`Opened::due`] tells what has to be asked next.

use std::sync::Arc;

use crate::results::{CleaningReport, Preview, TablePreview};
use crate::settings::{ImportSettings, Settings};
use crate::wording::Words;

/// What is open for the next analysis.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Opened {
    /// Grows with every opening; 0 when nothing was opened yet.
    pub(crate) id: u32,
    /// The files, in the order in which they are read.
    pub(crate) files: Vec<OpenFile>,
    /// The choices of the next analysis.
    pub(crate) draft: Settings,
    /// What the latest look showed.
    pub(crate) preview: Option<Arc<Preview>>,
    /// Whether the preview fits the choices.
    pub(crate) look: Look,
    /// What the rows come to.
    pub(crate) check: Check,
    /// Whether the choices are remembered on this device.
    pub(crate) memory: Memory,
}

/// A file that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OpenFile {
    /// Its name.
    pub(crate) name: String,
    /// Its size.
    pub(crate) bytes: u64,
}

/// Whether the preview fits the choices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Look {
    /// The files were just opened: if nothing is in question, the analysis begins at once.
    #[default]
    First,
    /// The choices for the reading were changed.
    Again,
    /// It fits.
    Done,
}

/// What the rows come to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Check {
    /// Not read this way yet; what reading them another way came to.
    Unread(Option<Arc<CleaningReport>>),
    /// Read this way, but with other rules for which rows count.
    Outdated(Arc<CleaningReport>),
    /// Read with these choices.
    Done {
        /// What they come to.
        report: Arc<CleaningReport>,
        /// What they came to with the choices before.
        before: Option<Arc<CleaningReport>>,
    },
}

impl Default for Check {
    fn default() -> Self {
        Self::Unread(None)
    }
}

/// Whether the choices are remembered on this device for files with this header.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Memory {
    /// They are not.
    #[default]
    Nothing,
    /// They are since this file was open.
    Kept,
    /// They were when the file was opened, and have been applied.
    Applied,
}

/// What has to be asked of the worker next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A look at the files.
    Look,
    /// A check of all rows.
    Check,
    /// Nothing: all is known, or the user has to answer first.
    Wait,
}

impl Check {
    /// The latest report, also when it is of other choices.
    pub(crate) fn latest(&self) -> Option<&Arc<CleaningReport>> {
        match self {
            Self::Unread(report) => report.as_ref(),
            Self::Outdated(report) | Self::Done { report, .. } => Some(report),
        }
    }

    /// The report when the files were read as they are to be read, whatever the rules.
    pub(crate) fn read_so(&self) -> Option<&Arc<CleaningReport>> {
        match self {
            Self::Unread(_) => None,
            Self::Outdated(report) | Self::Done { report, .. } => Some(report),
        }
    }

    /// The report when it is of exactly these choices.
    pub(crate) fn current(&self) -> Option<&Arc<CleaningReport>> {
        match self {
            Self::Unread(_) | Self::Outdated(_) => None,
            Self::Done { report, .. } => Some(report),
        }
    }
}

impl Opened {
    /// Files that have just been opened. Of the settings all but the import's are taken over.
    pub(crate) fn new(id: u32, files: Vec<OpenFile>, settings: &Settings) -> Self {
        let import = ImportSettings::default();
        let draft = Settings { import, ..settings.clone() };
        Self { id, files, draft, ..Self::default() }
    }

    /// Takes other choices.
    pub(crate) fn choose(&mut self, settings: Settings) {
        if self.draft == settings {
            return;
        }
        let is_read_otherwise = reading(&self.draft.import) != reading(&settings.import);
        self.draft = settings;
        let latest = self.check.latest().cloned();
        if is_read_otherwise {
            self.check = Check::Unread(latest);
            if self.look == Look::Done {
                self.look = Look::Again;
            }
        } else if let Some(report) = self.check.read_so() {
            self.check = Check::Outdated(report.clone());
        }
    }

    /// Takes the choices that were remembered for such files; the next look is still the first.
    pub(crate) fn recall(&mut self, import: ImportSettings) {
        self.draft.import = import;
        self.memory = Memory::Applied;
    }

    /// Takes what reading the files with the present choices came to.
    pub(crate) fn checked(&mut self, report: Arc<CleaningReport>) {
        let latest = self.check.latest();
        // The same result again tells nothing about a change.
        let before = match &self.check {
            Check::Done { report: latest, before } if *latest == report => before.clone(),
            Check::Done { .. } | Check::Outdated(_) | Check::Unread(_) => latest.cloned(),
        };
        self.check = Check::Done { report, before };
    }

    /// What has to be asked next.
    pub(crate) fn due(&self) -> Step {
        if self.files.is_empty() || self.draft.clone().check().is_err() {
            Step::Wait
        } else if self.look != Look::Done {
            Step::Look
        } else if self.lacks_a_column() || self.check.current().is_some() {
            Step::Wait
        } else {
            Step::Check
        }
    }

    /// Whether a table lacks a column that it cannot do without.
    pub(crate) fn lacks_a_column(&self) -> bool {
        self.tables().iter().any(|table| !table.missing.is_empty())
    }

    /// The tables of the preview; none while there is no preview.
    pub(crate) fn tables(&self) -> &[TablePreview] {
        self.preview.as_ref().map_or(&[], |preview| &preview.tables)
    }

    /// The names of the files in a few words: all of two, else the first and how many more.
    pub(crate) fn title(&self, words: Words) -> Option<String> {
        Some(match self.files.as_slice() {
            [] => return None,
            [one] => one.name.clone(),
            [one, other] => {
                let values = [("first", (&one.name).into()), ("second", (&other.name).into())];
                words.say("import-files-two", &values)
            }
            [one, others @ ..] => {
                let values = [("first", (&one.name).into()), ("others", others.len().into())];
                words.say("import-files-more", &values)
            }
        })
    }
}

/// What of the choices decides how the files are read, not which rows count.
fn reading(import: &ImportSettings) -> ImportSettings {
    ImportSettings {
        currency: None,
        rules: crate::settings::CleaningRules::default(),
        ..import.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::{DateOrder, Meaning, Treatment};
    use crate::ui::import::samples;

    fn opened() -> Opened {
        let file = OpenFile { name: "jan.csv".to_owned(), bytes: 10 };
        let mut opened = Opened::new(1, vec![file], &Settings::default());
        opened.preview = Some(Arc::new(samples::preview(&[("who", Some(Meaning::Customer))])));
        opened.look = Look::Done;
        opened
    }

    fn changed(opened: &Opened, change: impl FnOnce(&mut ImportSettings)) -> Settings {
        let mut settings = opened.draft.clone();
        change(&mut settings.import);
        settings
    }

    #[test]
    fn a_look_comes_first_and_then_a_check() {
        assert_eq!(Opened::default().due(), Step::Wait);
        let mut opened = opened();
        assert_eq!(opened.due(), Step::Check);
        opened.look = Look::First;
        assert_eq!(opened.due(), Step::Look);
        opened.look = Look::Done;
        opened.checked(Arc::new(samples::report(10, &[])));
        assert_eq!(opened.due(), Step::Wait);
    }

    #[test]
    fn other_rules_need_a_check_and_another_reading_a_look_as_well() {
        let mut opened = opened();
        opened.checked(Arc::new(samples::report(10, &[])));
        opened.choose(changed(&opened, |import| import.rules.duplicates = Treatment::Drop));
        assert!(matches!(opened.check, Check::Outdated(_)));
        assert_eq!(opened.due(), Step::Check);
        opened.choose(changed(&opened, |import| import.date_order = Some(DateOrder::DayFirst)));
        assert!(matches!(opened.check, Check::Unread(Some(_))));
        assert_eq!(opened.due(), Step::Look);
        // A rule changed before the look has come leaves the look due.
        opened.choose(changed(&opened, |import| import.rules.price_limit = 1.0));
        assert_eq!(opened.due(), Step::Look);
    }

    #[test]
    fn what_cannot_be_carried_out_is_not_asked() {
        let mut opened = opened();
        opened.choose(changed(&opened, |import| import.rules.price_limit = -1.0));
        assert_eq!(opened.due(), Step::Wait);
    }

    #[test]
    fn a_report_remembers_the_one_before() {
        let mut opened = opened();
        let (first, second) =
            (Arc::new(samples::report(10, &[])), Arc::new(samples::report(9, &[])));
        opened.checked(first.clone());
        assert_eq!(opened.check, Check::Done { report: first.clone(), before: None });
        opened.checked(first.clone());
        assert_eq!(opened.check, Check::Done { report: first.clone(), before: None });
        opened.choose(changed(&opened, |import| import.rules.price_limit = 1.0));
        opened.checked(second.clone());
        assert_eq!(opened.check, Check::Done { report: second, before: Some(first) });
    }

    #[test]
    fn the_title_stays_short() {
        let names = |names: &[&str]| {
            let file = |name: &&str| OpenFile { name: (*name).to_owned(), bytes: 0 };
            Opened::new(1, names.iter().map(file).collect(), &Settings::default())
                .title(Words::ENGLISH)
        };
        assert_eq!(names(&[]), None);
        assert_eq!(names(&["a"]).as_deref(), Some("a"));
        assert_eq!(names(&["a", "b"]).as_deref(), Some("a and b"));
        assert_eq!(names(&["a", "b", "c"]).as_deref(), Some("a and 2 more files"));
    }
}
