"""What must hold of every post that a reader makes."""

from __future__ import annotations

from postcheck.model import PartKind, Post, Span


def assert_sound(post: Post) -> None:
    """Segments ascend, verbatim ones are the source's own words, parts are blocks of the text."""
    source, end = post.source.text, 0
    for segment in post.map.segments:
        assert end <= segment.view.start < segment.view.end <= len(post.text)
        assert 0 <= segment.source.start < segment.source.end <= len(source)
        end = segment.view.end
        if segment.verbatim:
            assert segment.view.of(post.text) == segment.source.of(source)
    blocks = [part for part in post.parts if part.kind is not PartKind.HASHTAG]
    texts = [part.span.of(post.text) for part in blocks]
    assert "\n\n".join(texts) == post.text
    assert all(text.strip() == text != "" for text in texts)
    for part in post.parts:
        if part.kind is PartKind.HASHTAG:
            assert part.span.of(post.text).startswith("#")
            inside = [b for b in blocks if b.span.overlaps(part.span)]
            assert len(inside) == 1


def parts_of(post: Post) -> list[tuple[str, str]]:
    """Each part's kind and words, in order."""
    return [(part.kind.value, part.span.of(post.text)) for part in post.parts]


def source_of(post: Post, words: str) -> str:
    """The stretch of the source that the first `words` of the view lead to."""
    at = post.text.index(words)
    return post.map.to_source(Span(at, at + len(words))).of(post.source.text)
