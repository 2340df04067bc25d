"""An invented district of any size, seeded, with known gaps planted in it. No record stands for a real person."""
