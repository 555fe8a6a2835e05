mkdir -p closed/2025; : >closed/2025/M05
git init -q .; git add -A
git -c user.name=x -c user.email=x@example.cn commit -qm filed
git rm -q filings/2025/M05/mzj.csv
# lint: --staged --repo
