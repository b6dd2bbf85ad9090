//! Which variants a template has: one for each combination of its values.

/// Combinations of one value of each group, the last group changing fastest. Nothing when a group is empty or there
/// are more than `max` of them.
pub fn combinations<T: Clone>(groups: &[Vec<T>], max: usize) -> Option<Vec<Vec<T>>> {
    let count = groups.iter().try_fold(1_usize, |count, group| count.checked_mul(group.len()))?;
    if groups.is_empty() || count == 0 || count > max {
        return None;
    }
    let mut all: Vec<Vec<T>> = vec![Vec::new()];
    for group in groups {
        all = all
            .into_iter()
            .flat_map(|begun| {
                group.iter().map(move |value| [begun.as_slice(), std::slice::from_ref(value)].concat())
            })
            .collect();
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_combination_once_in_order() {
        let groups = [vec!["red", "blue"], vec!["s", "m", "l"]];
        let all = combinations(&groups, 6).unwrap();
        assert_eq!(all[0], ["red", "s"]);
        assert_eq!(all[1], ["red", "m"]);
        assert_eq!(all[5], ["blue", "l"]);
        assert_eq!(combinations(&groups, 5), None, "more than are wanted");
        assert_eq!(combinations::<u8>(&[], 5), None);
        assert_eq!(combinations(&[vec![1], vec![]], 5), None);
        assert_eq!(combinations(&vec![vec![0; 1_000]; 30], usize::MAX), None, "too many to count");
    }

    proptest! {
        #[test]
        fn there_are_as_many_as_the_sizes_say_and_no_two_alike(sizes in prop::collection::vec(1_usize..5, 1..5)) {
            let groups: Vec<Vec<usize>> = sizes.iter().map(|size| (0..*size).collect()).collect();
            let mut all = combinations(&groups, 1_000).unwrap();
            prop_assert_eq!(all.len(), sizes.iter().product::<usize>());
            all.dedup();
            prop_assert_eq!(all.len(), sizes.iter().product::<usize>());
        }
    }
}
