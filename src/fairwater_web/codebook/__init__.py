"""The codebook of a round: themes that people read in quotes and in open answers, how far they agree, and who spoke of what."""
