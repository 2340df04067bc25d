"""Instruments: something that people answer or rate, such as a survey, an interview guide or a rubric."""
