"""The program's texts in other languages: .ts is what translators write, .qm is made of it (docs/translating.md)."""
