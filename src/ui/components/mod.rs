//! Building blocks of the pages: they take signals or plain values and return views.

pub(crate) mod chart;
pub(crate) mod choice_of_k;
pub(crate) mod cleaning_report;
pub(crate) mod contender_table;
pub(crate) mod customer_history;
pub(crate) mod customer_scores;
pub(crate) mod customer_table;
pub(crate) mod drop_zone;
pub(crate) mod failure_notice;
pub(crate) mod fields;
pub(crate) mod figure;
pub(crate) mod navigation;
pub(crate) mod newcomer_form;
pub(crate) mod nothing_yet;
pub(crate) mod offer_card;
pub(crate) mod page_head;
pub(crate) mod recommendation_list;
pub(crate) mod run_status;
pub(crate) mod scores;
pub(crate) mod seal_badge;
pub(crate) mod seal_proof;
pub(crate) mod segment_badge;
pub(crate) mod segment_card;
