//! Header names -> what each column means.

use crate::results::Meaning;

/// What each column of a file means, and where the columns that are read stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    /// For each column of the header what it was taken for.
    pub(super) meanings: Vec<Option<Meaning>>,
    /// Who bought.
    pub(super) customer: usize,
    /// When.
    pub(super) date: usize,
    /// How many pieces.
    pub(super) quantity: usize,
    /// Price of one piece.
    pub(super) price: usize,
    /// Which order; without it a customer's day stands in.
    pub(super) order: Option<usize>,
    /// Which product.
    pub(super) product: Option<usize>,
    /// What the product is called.
    pub(super) description: Option<usize>,
    /// Where the customer lives.
    pub(super) country: Option<usize>,
}

/// Names for each meaning, letters and digits only, lower case; of two columns with the same
/// meaning the one whose name stands first here is read.
const NAMES: [(Meaning, &[&str]); 8] = [
    (
        Meaning::Customer,
        &[
            "customerid",
            "customer",
            "customerno",
            "customernumber",
            "customercode",
            "customerkey",
            "custid",
            "clientid",
            "client",
            "clientno",
            "userid",
            "user",
            "memberid",
            "accountid",
            "buyerid",
            "buyer",
            "customeremail",
            "buyeremail",
            "emailaddress",
            "email",
            "customername",
        ],
    ),
    (
        Meaning::Order,
        &[
            "invoice",
            "invoiceno",
            "invoiceid",
            "invoicenumber",
            "orderid",
            "order",
            "orderno",
            "ordernumber",
            "transactionid",
            "transactionno",
            "transactionnumber",
            "transaction",
            "receiptid",
            "receiptno",
            "receiptnumber",
            "receipt",
            "basketid",
            "saleid",
            "billno",
        ],
    ),
    (
        Meaning::Product,
        &[
            "stockcode",
            "productid",
            "productcode",
            "productno",
            "productnumber",
            "sku",
            "productsku",
            "itemid",
            "itemcode",
            "itemno",
            "itemnumber",
            "itemsku",
            "articleid",
            "articleno",
            "articlenumber",
            "asin",
            "product",
            "item",
            "article",
        ],
    ),
    (
        Meaning::Description,
        &[
            "description",
            "productname",
            "productdescription",
            "producttitle",
            "itemname",
            "itemdescription",
            "itemtitle",
            "articlename",
            "title",
        ],
    ),
    (
        Meaning::Quantity,
        &["quantity", "qty", "orderquantity", "quantityordered", "itemquantity", "units", "pieces"],
    ),
    (
        Meaning::Price,
        &[
            "unitprice",
            "price",
            "priceperunit",
            "itemprice",
            "productprice",
            "sellingprice",
            "priceeach",
        ],
    ),
    (
        Meaning::Date,
        &[
            "invoicedate",
            "orderdate",
            "purchasedate",
            "saledate",
            "salesdate",
            "salesdate",
            "transactiondate",
            "date",
            "datetime",
            "orderdatetime",
            "timestamp",
            "orderedat",
            "purchasedat",
            "createdat",
        ],
    ),
    (
        Meaning::Country,
        &["country", "customercountry", "shippingcountry", "billingcountry", "countrycode"],
    ),
];

const REQUIRED: [Meaning; 4] =
    [Meaning::Customer, Meaning::Date, Meaning::Quantity, Meaning::Price];

/// Finds the columns by the names in a header; case, spaces and punctuation do not matter.
///
/// A file that describes its products but gives them no code is read as if the descriptions were
/// the codes.
///
/// # Errors
/// The required meanings that no column has.
pub(super) fn find<'a>(header: impl Iterator<Item = &'a [u8]>) -> Result<Columns, Vec<Meaning>> {
    let names: Vec<String> = header.map(plain).collect();
    let mut meanings = vec![None; names.len()];
    let mut place = |(meaning, synonyms): &(Meaning, &[&str])| {
        let column = synonyms.iter().find_map(|name| names.iter().position(|each| each == name))?;
        meanings[column] = Some(*meaning);
        Some(column)
    };
    let [customer, order, mut product, mut description, quantity, price, date, country] =
        NAMES.each_ref().map(&mut place);
    if let (None, Some(column)) = (product, description) {
        meanings[column] = Some(Meaning::Product);
        product = description.take();
    }
    match (customer, date, quantity, price) {
        (Some(customer), Some(date), Some(quantity), Some(price)) => Ok(Columns {
            meanings,
            customer,
            date,
            quantity,
            price,
            order,
            product,
            description,
            country,
        }),
        _ => Err(REQUIRED.into_iter().filter(|each| !meanings.contains(&Some(*each))).collect()),
    }
}

/// The letters and digits of a name, in lower case.
fn plain(name: &[u8]) -> String {
    name.iter()
        .filter(|byte| byte.is_ascii_alphanumeric())
        .map(|byte| char::from(byte.to_ascii_lowercase()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(header: &str) -> Result<Columns, Vec<Meaning>> {
        find(header.split(',').map(str::as_bytes))
    }

    #[test]
    fn both_online_retail_forms_are_known() {
        for header in [
            "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country",
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
            "order_id,SKU,product name,QTY,Order Date,unit price,customer-id,COUNTRY",
        ] {
            let columns = found(header).expect("all there");
            assert_eq!(
                (columns.order, columns.product, columns.description, columns.country),
                (Some(0), Some(1), Some(2), Some(7)),
                "{header}"
            );
            assert_eq!(
                [columns.quantity, columns.date, columns.price, columns.customer],
                [3, 4, 5, 6],
                "{header}"
            );
        }
    }

    #[test]
    fn the_first_name_of_the_list_wins() {
        let columns = found("email,customer_id,date,qty,price,price").expect("all there");
        assert_eq!((columns.customer, columns.price), (1, 4));
        assert_eq!(columns.meanings[0], None);
        assert_eq!(columns.meanings[5], None);
    }

    #[test]
    fn descriptions_stand_in_for_codes() {
        let columns = found("customer,date,qty,price,item name").expect("all there");
        assert_eq!((columns.product, columns.description), (Some(4), None));
        assert_eq!(columns.meanings[4], Some(Meaning::Product));
    }

    #[test]
    fn what_is_missing_is_told() {
        assert_eq!(found("date,qty,amount"), Err(vec![Meaning::Customer, Meaning::Price]));
        assert_eq!(found(""), Err(REQUIRED.to_vec()));
    }
}
