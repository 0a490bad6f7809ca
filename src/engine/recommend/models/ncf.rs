//! Neural collaborative filtering: a GMF branch and an MLP branch over customer and product
//! embeddings, joined, as `NeuMF` does, and told what the customer has bought.
//!
//! The score of product `p` for customer `c` is
//!
//! ```text
//! g . (tanh(c_g) * p_g) + v . relu(W2 relu(W1 [tanh(c_m); p_m] + b1)) + bias_p + repeat_cp
//! ```
//!
//! where `[c_g; c_m]`, the customer's embedding, is the weighted sum of a vector for each product
//! that they bought: the embedding of the multi-hot description of the customer, which the paper
//! allows for in place of the one-hot number. So a customer who came yesterday is understood too.
//! (A further vector of each customer's own was tried: it learned the training windows by heart,
//! and the validation loss after three epochs was 4.72 instead of 4.70.) `bias_p` is a learned number plus a learned share of the product's popularity
//! lately. `repeat_cp` is 0 for products not bought before; for the others it weighs how often and
//! how lately they were bought.
//!
//! The sparse ends (gathering rows, sums over purchases, repeat terms) are linear and written out
//! here with their gradients; the dense middle is burn's.
//!
//! # Source
//! He, Liao, Zhang, Nie, Hu and Chua, "Neural collaborative filtering", 2017, section 3.1 for the
//! inputs and equation 12; Koren, "Factorization meets the neighborhood", 2008, section 4, for
//! customers described by their products.

use burn::tensor::{Device, Gradients, Tensor, TensorData, activation};
use rand_core::RngCore;
use serde::{Deserialize, Serialize};

use super::table::Table;
use crate::domain::ProductId;
use crate::settings::Backend;

/// Width of the GMF branch.
pub(in crate::engine::recommend) const FACTORS: usize = 32;
/// Width of each embedding in the MLP branch.
const FEATURES: usize = 16;
/// Units of the MLP's hidden layers.
const HIDDEN: [usize; 2] = [16, 8];
/// Width of a customer's embedding, both branches.
pub(in crate::engine::recommend) const WIDTH: usize = FACTORS + FEATURES;
/// Numbers that describe an own purchase to the repeat term, the first always 1.
pub(in crate::engine::recommend) const TRAITS: usize = 4;

/// Where the gate of the GMF branch starts: embeddings start as directions of the cosine matrix,
/// and a cosine is small for a difference in log odds.
const GATE: f32 = 4.0;
/// Numbers that describe how popular a product is lately.
pub(in crate::engine::recommend) const SEASONS: usize = 3;
/// Where the shared weights start: what was bought before is likelier, the more so the more often.
const SHARED: [f32; TRAITS + SEASONS] = [4.0, 1.0, 0.0, 0.0, 0.5, 0.5, 0.0];

/// The weights.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::engine::recommend) struct Ncf {
    pub(super) backend: Backend,
    /// What a purchase says about the customer: `[products, WIDTH]`.
    pub(super) bought: Table,
    /// GMF embedding, bias, MLP embedding: `[products, FACTORS + 1 + FEATURES]`.
    pub(super) products: Table,
    /// Weights of an own purchase's traits, for each product: `[products, TRAITS]`.
    pub(super) repeat: Table,
    /// The same for all products, and the weight of popularity lately: `[1, TRAITS + SEASONS]`.
    pub(super) shared: Table,
    /// The dense weights, see [`Dense`].
    pub(super) dense: Vec<Table>,
}

/// The shapes of the dense weights: gate `g`, `W1` for customers and for products, `b1`, `W2`, `v`.
const DENSE: [[usize; 2]; 6] = [
    [1, FACTORS],
    [FEATURES, HIDDEN[0]],
    [FEATURES, HIDDEN[0]],
    [1, HIDDEN[0]],
    [HIDDEN[1], HIDDEN[0]],
    [1, HIDDEN[1]],
];

/// Some customers and some candidate products, as numbers.
#[derive(Clone, Debug)]
pub(in crate::engine::recommend) struct Inputs {
    /// Customers' embeddings before tanh: `[rows, WIDTH]`.
    pub(super) customers: Vec<f32>,
    /// Candidates' embeddings with bias: `[candidates, FACTORS + 1 + FEATURES]`.
    pub(super) products: Vec<f32>,
    /// Repeat terms: `[rows, candidates]`.
    pub(super) repeat: Vec<f32>,
}

/// Gradients of the loss, shaped as [`Inputs`] and the dense weights.
#[derive(Debug)]
pub(super) struct Slopes {
    pub(super) customers: Vec<f32>,
    pub(super) products: Vec<f32>,
    pub(super) repeat: Vec<f32>,
    pub(super) dense: Vec<Vec<f32>>,
}

impl Ncf {
    /// Untrained weights.
    pub(in crate::engine::recommend) fn new(
        products: usize,
        backend: Backend,
        generator: &mut impl RngCore,
    ) -> Self {
        let mut shared = Table::zeros(1, TRAITS + SEASONS);
        shared.weights_mut().copy_from_slice(&SHARED);
        let dense = DENSE
            .iter()
            .map(|&[rows, columns]| {
                if rows == 1 && columns == FACTORS {
                    let mut gate = Table::zeros(1, columns);
                    gate.weights_mut().fill(GATE);
                    gate
                } else {
                    // He initialisation; both halves of W1 share one fan-in.
                    let fan_in = if rows == FEATURES { 2 * FEATURES } else { columns };
                    let deviation = (2.0 / fan_in as f32).sqrt();
                    Table::normal(1, rows * columns, deviation, generator)
                }
            })
            .collect();
        Self {
            backend,
            bought: Table::normal(products, WIDTH, 0.1, generator),
            products: Table::normal(products, WIDTH + 1, 0.1, generator).with_column(FACTORS, 0.0),
            repeat: Table::zeros(products, TRAITS),
            shared,
            dense,
        }
    }

    /// Sets the GMF embeddings of products, both as bought and as candidates.
    ///
    /// # Shapes
    /// - embeddings: `[products, FACTORS]`
    pub(in crate::engine::recommend) fn start_from(
        &mut self,
        products: &[ProductId],
        embeddings: &[f32],
    ) {
        for (product, embedding) in products.iter().zip(embeddings.chunks_exact(FACTORS)) {
            let at = product.index();
            self.bought.weights_mut()[at * WIDTH..at * WIDTH + FACTORS].copy_from_slice(embedding);
            let at = at * (WIDTH + 1);
            self.products.weights_mut()[at..at + FACTORS].copy_from_slice(embedding);
        }
    }

    /// The same weights, which learn no more.
    pub(super) fn finished(&self) -> Self {
        Self {
            backend: self.backend,
            bought: self.bought.finished(),
            products: self.products.finished(),
            repeat: self.repeat.finished(),
            shared: self.shared.finished(),
            dense: self.dense.iter().map(Table::finished).collect(),
        }
    }

    /// Scores of the candidates for each row.
    ///
    /// # Shapes
    /// - output: `[rows, candidates]`
    pub(super) fn scores(&self, inputs: Inputs) -> Vec<f32> {
        let device = device(self.backend);
        let leaves = Leaves::new(self, inputs, &device);
        numbers(leaves.scores())
    }

    /// The loss and its gradients, with `targets` as the wanted distribution over candidates.
    ///
    /// # Shapes
    /// - targets: `[rows, candidates]`, not negative; rows without any count nothing
    ///
    /// The loss is the cross-entropy between the wanted distribution and the softmax of the scores
    /// over the candidates, a mean weighted by the sums of the rows.
    pub(super) fn slopes(&self, inputs: Inputs, targets: Vec<f32>) -> (f32, Slopes) {
        let device = device(self.backend).autodiff();
        let leaves = Leaves::new(self, inputs, &device).tracked();
        let loss = leaves.loss(targets, &device);
        let gradients = loss.backward();
        let value = numbers(loss)[0];
        (value, leaves.slopes(&gradients))
    }

    /// The loss alone.
    pub(super) fn loss_of(&self, inputs: Inputs, targets: Vec<f32>) -> f32 {
        let device = device(self.backend);
        numbers(Leaves::new(self, inputs, &device).loss(targets, &device))[0]
    }
}

/// What the scores are computed from.
struct Leaves {
    customers: Tensor<2>,
    products: Tensor<2>,
    repeat: Tensor<2>,
    dense: Vec<Tensor<2>>,
}

impl Leaves {
    fn new(ncf: &Ncf, inputs: Inputs, device: &Device) -> Self {
        let rows = inputs.customers.len() / WIDTH;
        let candidates = inputs.products.len() / (WIDTH + 1);
        Self {
            customers: tensor(inputs.customers, [rows, WIDTH], device),
            products: tensor(inputs.products, [candidates, WIDTH + 1], device),
            repeat: tensor(inputs.repeat, [rows, candidates], device),
            dense: (ncf.dense.iter().zip(DENSE))
                .map(|(table, shape)| tensor(table.weights().to_vec(), shape, device))
                .collect(),
        }
    }

    fn tracked(self) -> Self {
        Self {
            customers: self.customers.require_grad(),
            products: self.products.require_grad(),
            repeat: self.repeat.require_grad(),
            dense: self.dense.into_iter().map(Tensor::require_grad).collect(),
        }
    }

    /// # Shapes
    /// - output: `[rows, candidates]`
    fn scores(&self) -> Tensor<2> {
        let [rows, _] = self.customers.dims();
        let [candidates, _] = self.products.dims();
        let [gate, of_customer, of_product, bias, second, out] =
            [0, 1, 2, 3, 4, 5].map(|index: usize| self.dense[index].clone());
        let device = self.customers.device();
        let customers = self.customers.clone().tanh();

        let ones = Tensor::<2>::ones([rows, 1], &device);
        let left = customers.clone().slice([0..rows, 0..FACTORS]) * gate;
        let left = Tensor::cat(vec![left, ones], 1);
        let right = self.products.clone().slice([0..candidates, 0..FACTORS + 1]);
        let gmf = left.matmul(right.transpose());

        // The first layer of the MLP is linear in [customer; product], so it is computed once for
        // each and added for every pair: [a 1] [1; b] is a + b, a product of matrices like the rest.
        let a = customers.slice([0..rows, FACTORS..WIDTH]).matmul(of_customer);
        let b =
            self.products.clone().slice([0..candidates, FACTORS + 1..WIDTH + 1]).matmul(of_product)
                + bias;
        let units = HIDDEN[0];
        let a = a.transpose().reshape([units, rows, 1]);
        let b = b.transpose().reshape([units, 1, candidates]);
        let left = Tensor::cat(vec![a, Tensor::ones([units, rows, 1], &device)], 2);
        let right = Tensor::cat(vec![Tensor::ones([units, 1, candidates], &device), b], 1);
        let first = activation::relu(left.matmul(right)).reshape([units, rows * candidates]);
        let second = activation::relu(second.matmul(first));
        let mlp = out.matmul(second).reshape([rows, candidates]);

        gmf + mlp + self.repeat.clone()
    }

    fn loss(&self, targets: Vec<f32>, device: &Device) -> Tensor<1> {
        let total = targets.iter().sum::<f32>().max(1e-6);
        let scores = self.scores();
        let targets = tensor(targets, scores.dims(), device);
        (activation::log_softmax(scores, 1) * targets).sum() * (-1.0 / total)
    }

    fn slopes(&self, gradients: &Gradients) -> Slopes {
        let of = |leaf: &Tensor<2>| {
            numbers(leaf.grad(gradients).expect("every leaf takes part in the loss"))
        };
        Slopes {
            customers: of(&self.customers),
            products: of(&self.products),
            repeat: of(&self.repeat),
            dense: self.dense.iter().map(of).collect(),
        }
    }
}

/// The device of a backend.
fn device(backend: Backend) -> Device {
    match backend {
        Backend::Flex => Device::flex(),
        #[cfg(feature = "cli")]
        #[expect(deprecated, reason = "kept to cross-check burn-flex")]
        Backend::Ndarray => Device::ndarray(),
        #[cfg(not(feature = "cli"))]
        Backend::Ndarray => Device::flex(),
    }
}

fn tensor(values: Vec<f32>, shape: [usize; 2], device: &Device) -> Tensor<2> {
    Tensor::from_data(TensorData::new(values, shape), device)
}

fn numbers<const D: usize>(tensor: Tensor<D>) -> Vec<f32> {
    tensor.into_data().try_into_vec().expect("all tensors here are f32")
}
