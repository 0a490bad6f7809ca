//! The exports of known platforms, recognised by their headers, and what their columns mean where
//! the general names would say something else.

use crate::settings::Meaning::{
    self, Amount, Cancelled, Consent, Country, Currency, Customer, Date, Description, Email, Name,
    Order, Phone, Price, Product, Products, Quantity, Status, Time, Total,
};

/// A platform's export.
#[derive(Debug)]
pub(super) struct Preset {
    /// What people call it.
    pub(super) name: &'static str,
    /// Whether an order's further rows leave blank what its first row says of the order.
    pub(super) carries: bool,
    /// Columns that it has and others have not, all of them; names as `names::plain` leaves them.
    signature: &'static [&'static str],
    /// The columns that are read, for each meaning the best first.
    pub(super) columns: &'static [(Meaning, &'static [&'static str])],
}

/// The exports, the more particular before the more general.
const PRESETS: [Preset; 13] = [
    Preset {
        name: "Online Retail II",
        carries: false,
        signature: &["invoice", "stockcode", "invoicedate", "customerid"],
        columns: &[
            (Customer, &["customerid"]),
            (Order, &["invoice"]),
            (Product, &["stockcode"]),
            (Description, &["description"]),
            (Quantity, &["quantity"]),
            (Price, &["price"]),
            (Date, &["invoicedate"]),
            (Country, &["country"]),
        ],
    },
    Preset {
        name: "Online Retail",
        carries: false,
        signature: &["invoiceno", "stockcode", "invoicedate", "unitprice", "customerid"],
        columns: &[
            (Customer, &["customerid"]),
            (Order, &["invoiceno"]),
            (Product, &["stockcode"]),
            (Description, &["description"]),
            (Quantity, &["quantity"]),
            (Price, &["unitprice"]),
            (Date, &["invoicedate"]),
            (Country, &["country"]),
        ],
    },
    Preset {
        name: "Shopify orders",
        carries: true,
        signature: &["name", "email", "financialstatus", "lineitemname", "lineitemprice"],
        columns: &[
            (Customer, &["email", "phone", "billingname"]),
            (Phone, &["phone", "billingphone", "shippingphone"]),
            (Name, &["billingname", "shippingname"]),
            (Consent, &["acceptsmarketing"]),
            (Order, &["name"]),
            (Product, &["lineitemsku"]),
            (Description, &["lineitemname"]),
            (Quantity, &["lineitemquantity"]),
            (Price, &["lineitemprice"]),
            (Date, &["createdat"]),
            (Country, &["billingcountry", "shippingcountry"]),
            (Status, &["financialstatus"]),
            (Cancelled, &["cancelledat"]),
            (Currency, &["currency"]),
        ],
    },
    Preset {
        name: "Square items",
        carries: false,
        signature: &["date", "time", "item", "qty", "netsales", "transactionid", "eventtype"],
        columns: &[
            (Customer, &["customerid", "customername"]),
            (Name, &["customername"]),
            (Order, &["transactionid"]),
            (Product, &["sku"]),
            (Description, &["item"]),
            (Quantity, &["qty"]),
            (Amount, &["netsales"]),
            (Date, &["date"]),
            (Time, &["time"]),
            (Status, &["eventtype"]),
        ],
    },
    Preset {
        name: "Square transactions",
        carries: false,
        signature: &["date", "time", "netsales", "totalcollected", "transactionid", "eventtype"],
        columns: &[
            (Customer, &["customerid", "customername"]),
            (Name, &["customername"]),
            (Order, &["transactionid"]),
            (Total, &["netsales"]),
            (Date, &["date"]),
            (Time, &["time"]),
            (Status, &["eventtype"]),
        ],
    },
    Preset {
        name: "Etsy order items",
        carries: false,
        signature: &["saledate", "itemname", "buyer", "listingid", "orderid"],
        columns: &[
            (Customer, &["buyer"]),
            (Name, &["shipname"]),
            (Order, &["orderid"]),
            (Product, &["listingid"]),
            (Description, &["itemname"]),
            (Quantity, &["quantity"]),
            (Price, &["price"]),
            (Date, &["saledate"]),
            (Country, &["shipcountry"]),
            (Currency, &["currency"]),
        ],
    },
    Preset {
        name: "Etsy orders",
        carries: false,
        signature: &["saledate", "orderid", "buyeruserid", "ordervalue", "numberofitems"],
        columns: &[
            (Customer, &["buyeruserid", "buyer", "fullname"]),
            (Name, &["fullname"]),
            (Order, &["orderid"]),
            (Quantity, &["numberofitems"]),
            (Total, &["ordervalue"]),
            (Date, &["saledate"]),
            (Country, &["shipcountry"]),
            (Status, &["status"]),
            (Currency, &["currency"]),
        ],
    },
    Preset {
        name: "eBay orders",
        carries: false,
        signature: &["salesrecordnumber", "ordernumber", "buyerusername", "itemnumber", "soldfor"],
        columns: &[
            (Customer, &["buyerusername"]),
            (Email, &["buyeremail"]),
            (Name, &["buyername", "buyerfullname"]),
            (Order, &["ordernumber"]),
            (Product, &["itemnumber"]),
            (Description, &["itemtitle"]),
            (Quantity, &["quantity"]),
            (Price, &["soldfor"]),
            (Date, &["saledate"]),
            (Country, &["buyercountry", "shiptocountry"]),
        ],
    },
    Preset {
        name: "Amazon orders",
        carries: false,
        signature: &["orderid", "orderitemid", "purchasedate", "quantitypurchased", "itemprice"],
        columns: &[
            (Customer, &["buyeremail", "buyername"]),
            (Name, &["buyername"]),
            (Phone, &["buyerphonenumber"]),
            (Order, &["orderid"]),
            (Product, &["sku"]),
            (Description, &["productname"]),
            (Quantity, &["quantitypurchased"]),
            (Amount, &["itemprice"]),
            (Date, &["purchasedate"]),
            (Country, &["shipcountry"]),
            (Currency, &["currency"]),
        ],
    },
    Preset {
        name: "Stripe payments",
        carries: false,
        signature: &["id", "createddateutc", "amount", "amountrefunded", "status", "customerid"],
        columns: &[
            (Customer, &["customerid", "customeremail"]),
            (Email, &["customeremail"]),
            (Order, &["id"]),
            (Total, &["amount"]),
            (Date, &["createddateutc"]),
            (Country, &["cardaddresscountry"]),
            (Status, &["status"]),
            (Currency, &["currency"]),
        ],
    },
    Preset {
        name: "PayPal activity",
        carries: false,
        signature: &["date", "time", "gross", "fromemailaddress", "transactionid", "balanceimpact"],
        columns: &[
            (Customer, &["fromemailaddress", "name"]),
            (Name, &["name"]),
            (Order, &["transactionid"]),
            (Total, &["gross"]),
            (Date, &["date"]),
            (Time, &["time"]),
            (Country, &["country", "countrycode"]),
            (Status, &["status"]),
            (Currency, &["currency"]),
        ],
    },
    Preset {
        name: "WooCommerce Analytics orders",
        carries: false,
        signature: &["order", "nrevenueformatted", "customertype", "products", "itemssold"],
        columns: &[
            (Customer, &["customer"]),
            (Order, &["order"]),
            (Products, &["products"]),
            (Total, &["netsales", "nrevenueformatted"]),
            (Date, &["date"]),
            (Status, &["status"]),
        ],
    },
    Preset {
        name: "WooCommerce orders",
        carries: false,
        signature: &["orderid", "orderdate", "ordertotal", "customeruser", "billingemail"],
        columns: &[
            (Customer, &["billingemail", "customeremail", "customerid"]),
            (Phone, &["billingphone"]),
            (Order, &["orderid"]),
            (Total, &["ordertotal"]),
            (Date, &["orderdate"]),
            (Country, &["billingcountry"]),
            (Status, &["status"]),
            (Currency, &["ordercurrency"]),
        ],
    },
];

/// The export that has these columns.
pub(super) fn find(names: &[String]) -> Option<&'static Preset> {
    let has = |name: &&str| names.iter().any(|each| each == name);
    PRESETS.iter().find(|preset| preset.signature.iter().all(has))
}
