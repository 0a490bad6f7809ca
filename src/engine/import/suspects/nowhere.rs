//! The name of a country -> whether it is that of no single country.

use crate::engine::import::columns::plain;

/// What stands for no single country in English, German, French, Spanish, Italian, Portuguese and
/// Dutch, as [`plain`] leaves it. `na` is not there: it is Namibia.
const NAMES: [&str; 8] = [
    "unspecified unknown undefined unassigned notspecified notstated notgiven notavailable \
     notapplicable notset notknown nocountry none nil null nan blank empty missing other others \
     othercountry othercountries various several multiple misc miscellaneous restofworld \
     restoftheworld row world worldwide global international intl overseas abroad foreign \
     anywhere everywhere 0 xx zz",
    "eu eec eea europeancommunity europeanunion europeaneconomicarea noneu restofeurope \
     restofeu europe europa asia asien asie africa afrika afrique oceania ozeanien oceanie \
     northamerica southamerica latinamerica middleeast",
    "unbekannt unbestimmt nichtangegeben keineangabe keineangaben ka keine keines ohne leer \
     sonstige sonstiges andere anderes anderesland anderelander ubrige ubrigelander restderwelt \
     restlichewelt weltweit welt ausland europaischeunion europaischegemeinschaft",
    "inconnu inconnue nonprecise nonspecifie nonrenseigne nonindique nondefini aucun autre autres \
     autrepays autrespays divers restedumonde monde mondeentier mondial etranger ue horsue \
     unioneuropeenne communauteeuropeenne",
    "desconocido desconocida sinespecificar noespecificado sindefinir nodefinido sinpais ninguno \
     ninguna otro otros otropais otrospaises varios restodelmundo mundo todoelmundo mundial \
     extranjero internacional unioneuropea comunidadeuropea",
    "sconosciuto sconosciuta nonspecificato nondefinito nonindicato nessuno altro altri altropaese \
     altripaesi vari restodelmondo mondo tuttoilmondo estero internazionale comunitaeuropea",
    "desconhecido naoespecificado naoinformado naodefinido semespecificar sempais nenhum outro \
     outros outropais outrospaises restodomundo exterior estrangeiro uniaoeuropeia \
     comunidadeeuropeia",
    "onbekend nietopgegeven nietgespecificeerd nietingevuld geen leeg anders ander overig overige \
     anderland anderelanden overigelanden restvandewereld wereld wereldwijd buitenland \
     internationaal europeseunie europesegemeenschap",
];

/// Signs for nothing that would be a country's code without theirs.
const SIGNS: [&str; 4] = ["n/a", "n.a.", "#n/a", "<na>"];

/// Whether this is the name of no single country: unspecified, the rest of the world, a community
/// of countries. An empty name is none.
pub(super) fn is_no_country(label: &str) -> bool {
    let label = label.trim();
    if !label.contains(char::is_alphanumeric) {
        return true;
    }
    let plain = plain(label);
    SIGNS.contains(&label.to_lowercase().as_str())
        || NAMES.iter().any(|names| names.split(' ').any(|name| name == plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_country_is_told() {
        for label in [
            "",
            " - ",
            "?",
            "N/A",
            "None",
            "NaN",
            "Unspecified",
            "European Community",
            "EU",
            "U.E.",
            "Rest of the World",
            "R.O.W.",
            "Europ\u{e4}ische Union",
            "Keine Angabe",
            "Sonstige",
            "\u{dc}brige L\u{e4}nder",
            "Non renseign\u{e9}",
            "Reste du monde",
            "\u{c9}tranger",
            "Otros pa\u{ed}ses",
            "Resto del mondo",
            "N\u{e3}o informado",
            "Overige landen",
        ] {
            assert!(is_no_country(label), "{label}");
        }
    }

    #[test]
    fn countries_stay() {
        for label in [
            "United Kingdom",
            "EIRE",
            "RSA",
            "NA",
            "Namibia",
            "NO",
            "Norway",
            "Georgia",
            "Island",
            "Niger",
            "Oman",
            "Korea",
            "West Indies",
            "Channel Islands",
            "Hong Kong",
            "Other Islands",
            "\u{4e2d}\u{56fd}",
            "\u{420}\u{43e}\u{441}\u{441}\u{438}\u{44f}",
            "276",
            "AN",
            "EE",
            "ES",
        ] {
            assert!(!is_no_country(label), "{label}");
        }
    }

    #[test]
    fn no_name_can_be_a_countrys_code() {
        // ISO 3166-1 reserves EU for the Union, leaves XX and ZZ to users, and has no KA and UE.
        for name in NAMES.iter().flat_map(|names| names.split(' ')) {
            assert_eq!(plain(name), name);
            let is_free = matches!(name, "eu" | "ka" | "ue" | "xx" | "zz" | "0");
            assert!(name.len() > 2 || is_free, "{name}");
        }
    }
}
