sed -i '1i青梧区2025年1-5月民生实事进展表' filings/2025/M06/mzj.csv
