"""Recognition: portfolios, assessors who do not see each other, awards, and badges that anybody can verify."""
