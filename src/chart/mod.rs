//! Charts, one file each, generic over the plotters backend.
