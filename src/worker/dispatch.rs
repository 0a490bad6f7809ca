//! Who runs which task: those that wait, those that a helper has, those that are done.

use std::collections::VecDeque;

/// A helper takes no more tasks at once, so that little is lost with it.
const MOST_AT_ONCE: usize = 16;

/// Tasks, numbered from 0. Each waits, is with a helper, or is done or being done here.
#[derive(Debug)]
pub(super) struct Dispatch {
    waiting: VecDeque<usize>,
    /// A helper, and the tasks that it has.
    given: Vec<(u32, VecDeque<usize>)>,
}

impl Dispatch {
    /// So many tasks, which all wait.
    pub(super) fn new(tasks: usize) -> Self {
        Self { waiting: (0..tasks).collect(), given: Vec::new() }
    }

    /// The next task, to be run here.
    pub(super) fn take(&mut self) -> Option<usize> {
        self.waiting.pop_front()
    }

    /// The next tasks, for a helper that has none: the fewer, the fewer wait, so that `workers`, all
    /// that there are, end at about the same time.
    pub(super) fn give(&mut self, helper: u32, workers: usize) -> Vec<usize> {
        if self.given.iter().any(|(other, tasks)| *other == helper && !tasks.is_empty()) {
            return Vec::new();
        }
        let share = self.waiting.len() / (2 * workers.max(1));
        let count = share.clamp(1, MOST_AT_ONCE).min(self.waiting.len());
        let tasks: Vec<usize> = self.waiting.drain(..count).collect();
        self.given.retain(|(other, _)| *other != helper);
        self.given.push((helper, tasks.iter().copied().collect()));
        tasks
    }

    /// A helper has run a task; tells whether it had it.
    pub(super) fn ran(&mut self, helper: u32, task: usize) -> bool {
        let of_helper = self.given.iter_mut().find(|(other, _)| *other == helper);
        let Some((_, tasks)) = of_helper else { return false };
        let place = tasks.iter().position(|other| *other == task);
        place.is_some_and(|place| tasks.remove(place).is_some())
    }

    /// A task was done, but nothing came of it: it waits again, before all else.
    pub(super) fn again(&mut self, task: usize) {
        self.waiting.push_front(task);
    }

    /// A helper is gone: what it has not done waits again, before all else.
    pub(super) fn lost(&mut self, helper: u32) {
        if let Some(place) = self.given.iter().position(|(other, _)| *other == helper) {
            let (_, tasks) = self.given.remove(place);
            tasks.into_iter().rev().for_each(|task| self.waiting.push_front(task));
        }
    }

    /// The helpers that have tasks.
    pub(super) fn busy(&self) -> impl Iterator<Item = u32> + '_ {
        self.given.iter().filter(|(_, tasks)| !tasks.is_empty()).map(|(helper, _)| *helper)
    }

    /// Whether no task waits and no helper has one.
    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.busy().next().is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_task_is_run_once_whoever_dies() {
        for tasks in [0, 1, 7, 100] {
            let mut dispatch = Dispatch::new(tasks);
            let mut done = vec![0; tasks];
            let mut round = 0;
            while !dispatch.is_empty() {
                for helper in 0..3 {
                    dispatch.give(helper, 4);
                }
                if let Some(task) = dispatch.take() {
                    done[task] += 1;
                }
                // Each helper runs one of its tasks; in every third round one of them dies.
                for helper in 0..3 {
                    let first = dispatch.given.iter().find(|(other, _)| *other == helper);
                    let Some(task) = first.and_then(|(_, tasks)| tasks.front().copied()) else {
                        continue;
                    };
                    if round % 3 == 2 && round / 3 % 3 == helper {
                        dispatch.lost(helper);
                        assert!(!dispatch.ran(helper, task), "it is gone");
                    } else {
                        assert!(dispatch.ran(helper, task));
                        assert!(!dispatch.ran(helper, task), "only once");
                        done[task] += 1;
                    }
                }
                round += 1;
            }
            assert!(done.iter().all(|&times| times == 1), "{done:?}");
        }
    }

    #[test]
    fn what_was_lost_comes_first() {
        let mut dispatch = Dispatch::new(40);
        assert_eq!(dispatch.give(7, 2), (0..10).collect::<Vec<_>>());
        assert!(dispatch.give(7, 2).is_empty(), "it has enough");
        assert!(dispatch.ran(7, 0));
        dispatch.lost(7);
        assert_eq!(dispatch.take(), Some(1));
        assert_eq!(dispatch.give(8, 2), (2..11).collect::<Vec<_>>());
        assert_eq!(dispatch.busy().collect::<Vec<_>>(), [8]);
    }
}
