//! What can be asked for, with the words of `--help`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Tells a shop who its regulars are and what to offer them next. Nothing leaves this machine.
///
/// `regulars FILE` is short for `regulars analyse FILE`.
#[derive(Clone, Debug, clap::Parser)]
#[command(name = "regulars", version, after_help = AFTER, after_long_help = AFTER)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
#[command(arg_required_else_help = true)]
pub(super) struct Call {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    analyse: Option<Analyse>,
}

impl Call {
    /// What is to be done.
    pub(super) fn asked_for(self) -> Command {
        let short = self.analyse.map(Command::Analyse);
        self.command.or(short).expect("clap asks for a file where no command is named")
    }
}

/// What can be done.
#[derive(Clone, Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Analyse sales files: customers, segments, recommendations, offers
    #[command(alias = "analyze", long_about = LONG, after_long_help = AFTER)]
    Analyse(Analyse),
    /// Print the default settings as JSON, to change and hand to `--settings`
    #[command(after_help = STATUS)]
    Settings,
}

/// What to analyse, and how.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct Analyse {
    /// Orders as .csv, .tsv, .txt, .xlsx, .xls, .ods, .json, .xml or .html, also in .zip, .tar, .gz or
    /// .zst; `-` is standard input, and a pipe will do
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,

    /// Settings as JSON; what they leave out keeps its default (see `regulars settings`)
    #[arg(long, short, value_name = "FILE")]
    pub(super) settings: Option<PathBuf>,

    /// Treat doubled orders, charges and returns as a preset does, whatever the settings say
    #[arg(long, value_name = "NAME")]
    pub(super) preset: Option<Preset>,

    /// Folder for the results; made if missing. Without it `regulars-out`, or none with --json
    #[arg(long, short, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,

    /// Read all FILEs as the sales of one shop, instead of each for itself
    #[arg(long)]
    pub(super) together: bool,

    /// Analyse each FILE for itself, as is done anyway; --json prints an array also for a single one
    #[arg(long, conflicts_with = "together")]
    pub(super) each: bool,

    /// Also write rejected.csv: every row that is no sale, with its line and the reason
    #[arg(long)]
    pub(super) rejected: bool,

    /// Print the results as JSON to standard output: an object, or an array with one for each FILE
    #[arg(long)]
    pub(super) json: bool,

    /// How many tasks run at a time; the results are the same for any number [default: all cores]
    #[arg(long, short = 'j', value_name = "N")]
    pub(super) threads: Option<NonZeroUsize>,

    /// Tell failures only: no progress, no summary
    #[arg(long, short)]
    pub(super) quiet: bool,
}

/// Ways to treat what may count or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Preset {
    /// As the study on Online Retail II: doubled orders and charges count, returns are taken off nothing
    Study,
    /// As the program does by itself: doubled orders and charges do not count, returns are taken off
    Usual,
}

impl Analyse {
    /// Whether the JSON is an array with an entry for each file.
    pub(super) fn is_array(&self) -> bool {
        self.each || self.files.len() > 1 && !self.together
    }
}

const LONG: &str = "\
Analyse sales files: customers, segments, recommendations, offers.

A file needs a customer and a date in every row; an amount, or quantity and price, says for how
much, a product makes recommendations possible. Columns are found by their names and values; say
what they mean in the settings when that goes wrong. Rows that are no sales (returns, missing
customers, ...) are counted and left out.";

/// What stands below the options.
const AFTER: &str = "\
For each FILE the folder DIR receives:
  customers.csv         every customer with scores, segment, recommended products and offer
  segment-N-NAME.csv    the customers of one segment, those who spent most first
  results.json          settings, cleaning report, overview, segments, test of the models
  settings.json         the settings of this analysis, for --settings
  rejected.csv          rows that are no sales, with --rejected
Several FILEs are analysed one after the other, each into a folder of its own in DIR. Files of an
earlier analysis with the same names are replaced. Whether DIR can be written is found out first.

With --json standard output receives what results.json has, and
  path                  the FILE as it was given; with --together each of cleaning.files has its own
  error                 null, or {message, hint}: what went wrong, also where nothing could be read
  cleaning.notes        all that was assumed, left out or set aside, each with a code for programs
                        that never changes, whatever -q says
One FILE, or all --together, is an object; several are one array in their order, one that failed
with its error. With --each it is an array also for one FILE.

The FILE - is standard input, called \"standard input\" in messages and results; `./-` is a file of
that name. What comes through a pipe is kept in a temporary file until the end (in TMPDIR).

Examples:
  regulars sales.csv                               # writes regulars-out/
  regulars 2024.csv.gz 2025.csv.gz -o out          # writes out/2024/ and out/2025/
  regulars jan.csv feb.csv --together              # one shop, writes regulars-out/
  zcat sales.csv.gz | regulars - --json | jq '.segmentation.segments[] | {title, customers}'
  regulars --each --json *.csv | jq '.[] | select(.error) | {path, error}'
  regulars settings > mine.json                    # change what you like, then:
  regulars sales.csv --settings mine.json

Exit status: 0 when every file was analysed, 1 when one could not be analysed or something could
not be written, 2 when the call or the settings are wrong. As with other programs it is 141 when
whoever reads standard output stops before the end, such as `head`.";

const STATUS: &str = "\
Exit status: 0 when they were printed, 1 when they could not be written, 2 when the call is wrong.";

#[cfg(test)]
mod tests {
    use clap::{CommandFactory, Parser};

    use super::*;

    #[test]
    fn the_arguments_are_consistent() {
        Call::command().debug_assert();
    }

    #[test]
    fn help_fits_a_terminal() {
        for line in LONG.lines().chain(AFTER.lines()) {
            assert!(line.len() <= 100, "{line}");
        }
    }

    #[test]
    fn a_file_is_required() {
        assert!(Call::try_parse_from(["regulars", "analyse"]).is_err());
        assert!(Call::try_parse_from(["regulars", "analyse", "a.csv", "-j", "0"]).is_err());
        assert!(Call::try_parse_from(["regulars", "-q"]).is_err());
    }

    #[test]
    fn the_word_analyse_can_be_left_out() {
        for call in [&["regulars", "-", "--json"][..], &["regulars", "analyze", "--json", "-"]] {
            let Command::Analyse(arguments) =
                Call::try_parse_from(call).expect("a good call").asked_for()
            else {
                panic!("{call:?} asks for an analysis");
            };
            assert_eq!(arguments.files, [PathBuf::from("-")]);
            assert!(arguments.json && !arguments.is_array());
        }
        let settings = Call::try_parse_from(["regulars", "settings"]).expect("a good call");
        assert!(matches!(settings.asked_for(), Command::Settings));
    }
}
