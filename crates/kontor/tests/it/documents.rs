//! What may happen to documents, as the modules say it.

use std::path::Path;

use kontor::compose::modules;

#[test]
fn what_may_happen_to_each_document_is_sound_and_in_its_modules_readme() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut documents = Vec::new();
    for module in modules() {
        for states in &module.states {
            states.validate().unwrap();
            let readme = std::fs::read_to_string(crates.join(module.name).join("README.md")).unwrap();
            let diagram = states.mermaid();
            assert!(
                readme.contains(diagram.trim()),
                "{}/README.md should show the {}:\n{diagram}",
                module.name,
                states.document
            );
            documents.push(states.document);
        }
    }
    documents.sort_unstable();
    let all = [
        "customer",
        "import",
        "invoice",
        "journal entry",
        "order",
        "refund",
        "return",
        "shipment",
        "transfer",
    ];
    assert_eq!(documents, all);
}
