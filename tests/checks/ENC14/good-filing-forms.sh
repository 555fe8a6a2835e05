# TABs of empty cells, blanks in heads, two leaders, indentation of a page: no fault.
sed 's/,/\t/g; 1s/填报单位/填 报 单 位/; 2s/顾怀瑾/顾怀瑾 沈若溪/' filings/2025/M06/mzj.csv >filings/2025/M06/mzj.tsv && rm filings/2025/M06/mzj.csv
cat >filings/2025/M06/zwj.html <<'END'
<table>
  <tr> <th> 序 号 </th> <th> 项目名称 </th> <th> 进展情况 </th> </tr>
  <tr> <td> 9 </td> <td> 智慧政务 </td>
    <td>
      已开通。
    </td> </tr>
</table>
END
rm filings/2025/M06/zwj.csv
