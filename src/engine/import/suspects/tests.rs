//! Charges and products that share their words, in seven languages; odd codes; who is listed first.

use super::*;

fn units(units: i64) -> Money {
    Money::from_ticks(units * Money::TICKS_PER_UNIT)
}

/// The catalogue of a shop with `numbered` numbered mugs and these codes and descriptions.
fn catalogue(numbered: usize, others: &[(&str, &str)]) -> Catalogue {
    let mut catalogue = Catalogue::default();
    for at in 0..numbered {
        catalogue.code.push(format!("{}A", 10_000 + at));
        catalogue.name.push(format!("MUG {at}"));
    }
    for (code, name) in others {
        catalogue.code.push((*code).to_owned());
        catalogue.name.push((*name).to_owned());
    }
    catalogue
}

/// Label and suspicion of what is proposed when every product has 1,000 rows but these last ones.
fn proposed(catalogue: &Catalogue, last: &[u64]) -> Vec<(String, Suspicion)> {
    let mut rows = vec![1_000; catalogue.code.len()];
    let from = rows.len() - last.len();
    rows[from..].copy_from_slice(last);
    let found = products(catalogue, &rows, &vec![units(1); rows.len()]);
    found.into_iter().map(|suspect| (suspect.label, suspect.suspicion)).collect()
}

fn is_charge(description: &str) -> bool {
    !proposed(&catalogue(0, &[("12345", description)]), &[]).is_empty()
}

#[test]
fn charges_are_told_by_their_descriptions() {
    for description in [
        "POSTAGE",
        "DOTCOM POSTAGE",
        "Next Day Carriage",
        "Postage & Packing",
        "P&P",
        "Shipping (UK, tracked)",
        "Royal Mail - Delivery",
        "Bank Charges",
        "AMAZON FEE",
        "CRUK Commission",
        "Adjust bad debt",
        "Adjustment by john on 26/01/2010 16",
        "Manual",
        "Discount",
        "10% staff discount",
        "SAMPLES",
        "Dotcomgiftshop Gift Voucher \u{a3}20.00",
        "Gift Card",
        "Balance top-up",
        "This is a test product.",
        "Tip",
        "Donation to the lifeboats",
        "Versandkosten DHL",
        "Versand nach \u{d6}sterreich",
        "Geb\u{fc}hren",
        "Gutschein 50 \u{20ac}",
        "Warenprobe",
        "Frais de port",
        "Livraison Colissimo \u{e0} domicile",
        "Carte cadeau",
        "\u{c9}chantillon gratuit",
        "Gastos de env\u{ed}o",
        "Env\u{ed}o urgente 24h",
        "Descuento Navidad",
        "Spese di spedizione",
        "Buono regalo",
        "Portes de envio",
        "Cart\u{e3}o presente",
        "Verzendkosten",
        "Cadeaubon",
        "Statiegeld",
    ] {
        assert!(is_charge(description), "{description}");
    }
}

#[test]
fn products_that_share_their_words_stay() {
    for description in [
        "LOVE POSTCARD",
        "VINTAGE POSTAGE STAMP MUG",
        "POSTAGE STAMP",
        "SAMPLER BOX",
        "TEA SAMPLE BOX",
        "GIFT BAG",
        "GIFT VOUCHER WALLET",
        "CHRISTMAS GIFT CARD HOLDER",
        "DISCO BALL",
        "PINK DOLL CARRIAGE",
        "DELIVERY VAN",
        "SHIPPING CONTAINER MODEL",
        "MUG WITH FREE DELIVERY",
        "Mug - free shipping",
        "FENCE POST 4x4",
        "POST 4x4",
        "TEST TUBE SET",
        "PREGNANCY TEST",
        "FILTER TIPS",
        "COFFEE GRINDER MANUAL",
        "CORRECTION FLUID",
        "CAUTION SIGN",
        "SAFE DEPOSIT BOX",
        "SHIP",
        "Kleine Fee",
        "LITTLE GREEN MONSTER SOFT TOY",
        "Versandkarton",
        "Probe \u{4e2d}\u{56fd}",
        "Porto Tawny 10 ans",
        "Sac de livraison",
        "Portes cl\u{e9}s",
        "Don Quijote",
        "Dep\u{f3}sito de agua",
        "Carta regalo",
        "",
    ] {
        assert!(!is_charge(description), "{description}");
    }
}

#[test]
fn a_code_of_words_is_enough_and_one_with_digits_is_not() {
    for (code, is_listed) in
        [("POST", true), ("BANK CHARGES", true), ("gift-card", true), ("TIP-12", false)]
    {
        for name in [code, "Something else"] {
            let found = proposed(&catalogue(0, &[(code, name)]), &[]);
            assert_eq!(found.len(), usize::from(is_listed), "{code}, {name}");
        }
    }
}

#[test]
fn a_description_may_stand_for_the_code() {
    let names = ["DOTCOM POSTAGE", "Gift Card 50", "POSTAGE STAMP"].map(|name| (name, name));
    let labels: Vec<_> =
        proposed(&catalogue(0, &names), &[]).into_iter().map(|(label, _)| label).collect();
    assert_eq!(labels, ["DOTCOM POSTAGE", "Gift Card 50"]);
}

#[test]
fn a_code_without_digits_is_odd_among_numbers() {
    let others = [("PADS", "PADS TO MATCH"), ("SP1002", "EASEL"), ("M", "Manual"), ("", "x")];
    let expected = [("M".to_owned(), Suspicion::Words), ("PADS".to_owned(), Suspicion::Shape)];
    let catalogue_of = |numbered| catalogue(numbered, &others);
    assert_eq!(proposed(&catalogue_of(96), &[5, 5, 300, 5]), expected);
    // 0.5% of 96,000 rows and some are 481.
    assert_eq!(proposed(&catalogue_of(96), &[490, 5, 300, 5]), expected[..1], "it sells");
    assert_eq!(proposed(&catalogue_of(7), &[5, 5, 300, 5]), expected[..1], "8 of 11 are numbered");
    let words = ["RED", "BLUE", "GREEN", "BLACK"].map(|word| (word, word));
    let many = catalogue(96, &words);
    assert_eq!(proposed(&many, &[5; 4]), [], "4% are a second kind of code");
}

#[test]
fn most_rows_come_first_and_fifty_are_enough() {
    let fees: Vec<String> = (0..60).map(|at| format!("{at:02} FEES")).collect();
    let others: Vec<_> = fees.iter().map(|fee| (fee.as_str(), "Fees")).collect();
    let mut rows = vec![7; 60];
    rows[30] = 8;
    rows[0] = 0;
    let labels: Vec<String> =
        proposed(&catalogue(0, &others), &rows).into_iter().map(|(label, _)| label).collect();
    assert_eq!(labels.len(), 50);
    assert_eq!(labels[..3], ["30 FEES", "01 FEES", "02 FEES"], "00 has no rows");
}

#[test]
fn countries_keep_what_the_file_writes() {
    let tally = |label: &str, rows| (label.to_owned(), rows, units(3));
    let found =
        countries(&[tally("France", 9), tally("Unspecified", 2), tally("EU", 5), tally("?", 0)]);
    let seen: Vec<_> = found
        .iter()
        .map(|suspect| (suspect.label.as_str(), suspect.rows, suspect.amount))
        .collect();
    assert_eq!(seen, [("EU", 5, units(3)), ("Unspecified", 2, units(3))]);
    assert_eq!(found[0].suspicion, Suspicion::NoCountry);
}

#[test]
fn the_farthest_customer_comes_first_and_twenty_are_enough() {
    // The median customer has 10 of everything; 10^9 and more are far outside.
    let measures: Vec<[f64; 4]> = (0..300)
        .map(|customer| match customer {
            0..25 => [10.0, 10.0, 10.0, 1e9],
            25 => [10.0, 10.0, 1e10, 1e9],
            _ => [10.0_f64.powi(customer % 3); 4],
        })
        .collect();
    let labels: Vec<String> = (0..300).map(|customer| format!("{:03}", 299 - customer)).collect();
    let found = customers(&labels, &measures, &[4; 300], &[units(5); 300]);
    assert_eq!(found.len(), 20);
    let first: Vec<_> = found[..3].iter().map(|suspect| suspect.label.as_str()).collect();
    assert_eq!(first, ["274", "275", "276"]);
    assert!(matches!(found[0].suspicion, Suspicion::Orders(times) if times > 1e8), "{found:?}");
    assert!(matches!(found[1].suspicion, Suspicion::Amount(_)));
    assert_eq!((found[0].rows, found[0].amount), (4, units(5)));
}
