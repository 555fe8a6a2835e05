cat >filings/2025/M06/mzj.html <<'END'
<p>进展表</p><table><tr><td><b>序号</b></td><td>项目名称</td><td>进展情况</td></tr><tr><td>2</td><td>新建10家养老驿站</td><td>已建成&nbsp;7家。<br>其余在建。</td></tr></table>
END
rm filings/2025/M06/mzj.csv
