sed -i '1i青梧区1-6月民生实事进展表' filings/2025/M06/mzj.csv
